import ArticleReading
import Documents
import Pipeline

extension ArticleGrouping.Candidate {
    /// The article that `bytes` hold, read and cut into sentences.
    init(path: String, bytes: [UInt8], by pipeline: GroupPipeline) throws(Failure) {
        do throws(BadInput) {
            let read = try ArticleReader().read(bytes, name: path)
            self.init(path: path, article: try pipeline.segment(read.article), origin: read.origin)
        } catch {
            throw Failure(error)
        }
    }
}
