import ArticleReading
import Documents
import Foundation
import Pipeline

/// A group's articles as their bytes.
struct CorpusMaterial {
    /// An article that could be read.
    struct ReadVersion {
        var segmented: SegmentedArticle
        var source: String?

        func isPivot(_ language: Language) -> Bool { segmented.article.language.primary == language.primary }
    }

    private enum Content {
        case articles([(article: CorpusArticle, bytes: Result<[UInt8], Failure>)])
        case record(Data, Result<BatchRecord, RecordFailure>)
    }

    private let content: Content

    init(_ group: CorpusGroup) {
        switch group.content {
        case .articles(let articles):
            content = .articles(
                articles.map { article in
                    (article, Result { () throws(Failure) in try article.bytes() })
                })
        case .record(let line):
            let record = Result { try JSONDecoder().decode(BatchRecord.self, from: line) }
            content = .record(line, record.mapError { RecordFailure($0) })
        }
    }

    /// Where a record names it.
    var order: AlignmentOptions.Order? {
        guard case .record(_, let record) = content else { return nil }
        return (try? record.get())?.order
    }

    /// Of the articles behind `text`; an article that cannot be read has a digest of its own.
    func digest(after text: String) -> String {
        var hash = SHA256()
        hash.update(text.utf8)
        switch content {
        case .record(let line, _): hash.update(line)
        case .articles(let articles):
            for (article, bytes) in articles {
                let content = (try? bytes.get()) ?? []
                hash.update("\n\(article.name)\n\(article.language?.tag ?? "")\n\(content.count)\n".utf8)
                hash.update(content)
            }
        }
        return hash.digest()
    }

    /// The articles that can be read, and what is wrong with the others.
    func read(by pipeline: GroupPipeline, _ settings: CorpusSettings) -> (articles: [ReadVersion], problems: [String]) {
        switch content {
        case .record(_, .success(let record)):
            do {
                let articles = try record.segmentedArticles(by: pipeline)
                return (zip(articles, record.articles).map { ReadVersion(segmented: $0, source: $1.source) }, [])
            } catch {
                return ([], [RecordFailure(error).message])
            }
        case .record(_, .failure(let failure)): return ([], [failure.message])
        case .articles(let articles):
            var read: (articles: [ReadVersion], problems: [String]) = ([], [])
            for (article, bytes) in articles {
                do throws(Failure) {
                    let segmented = try Self.read(article, try bytes.get(), by: pipeline, settings)
                    read.articles.append(ReadVersion(segmented: segmented, source: article.source))
                } catch {
                    read.problems.append(error.message ?? article.name)
                }
            }
            return read
        }
    }

    private static func read(
        _ article: CorpusArticle, _ bytes: [UInt8], by pipeline: GroupPipeline, _ settings: CorpusSettings
    ) throws(Failure) -> SegmentedArticle {
        let reader = ArticleReader(language: article.language)
        do throws(BadInput) {
            guard !settings.isPresegmented else { return try reader.readLines(bytes, name: article.name).article }
            return try pipeline.segment(try reader.read(bytes, name: article.name).article)
        } catch {
            throw Failure(error)
        }
    }
}
