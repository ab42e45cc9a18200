import ArticleReading
import Documents
import Pipeline

extension ArticleGrouping.Candidate {
    /// The article that `bytes` gives, read and cut into sentences; nil, and said, where that cannot be done.
    static func read(
        _ path: String, by pipeline: GroupPipeline, _ bytes: () throws(Failure) -> [UInt8]
    ) -> Self? {
        do throws(Failure) {
            return try Self(path: path, bytes: try bytes(), by: pipeline)
        } catch {
            Terminal.say("\(error.message ?? path); passed over", as: .warning)
            return nil
        }
    }

    private init(path: String, bytes: [UInt8], by pipeline: GroupPipeline) throws(Failure) {
        do throws(BadInput) {
            let read = try ArticleReader().read(bytes, name: path)
            self.init(path: path, article: try pipeline.segment(read.article), origin: read.origin)
        } catch {
            throw Failure(error)
        }
    }
}
