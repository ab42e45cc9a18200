import Alignment
import ArticleReading
import Documents
import Foundation
import Pipeline
import Reports

/// Answers records of the batch protocol, one line each.
struct BatchService {
    private let pipeline: GroupPipeline
    private let decoder = JSONDecoder()

    init(pipeline: GroupPipeline) {
        self.pipeline = pipeline
    }

    /// The answer to one line, without the line feed, and whether it could be served.
    func answer(to line: Data) throws -> (line: String, isServed: Bool) {
        do {
            let record = try decoder.decode(BatchRecord.self, from: line)
            return (try answer(to: record).line(), true)
        } catch {
            let failure = RecordFailure(error)
            let id = (try? decoder.decode(BatchRecord.Identity.self, from: line))?.id
            return (try BatchFailure(id: id, code: failure.code.rawValue, message: failure.message).line(), false)
        }
    }

    private func answer(to record: BatchRecord) throws -> BatchAnswer {
        guard record.articles.count > 1 else {
            throw RecordFailure(.invalidRecord, "'articles' holds \(record.articles.count); two or more are needed")
        }
        let articles = try record.articles.enumerated().map { try segmented($1, index: $0) }
        let wanted = record.wanted
        let sentences = wanted.contains(.sentences) ? articles.map { $0.sentences.map(\.text) } : nil
        guard !wanted.isDisjoint(with: [.alignments, .facts, .discrepancies]) else {
            return BatchAnswer(id: record.id, sentences: sentences)
        }
        let bitext = pipeline.align(articles, order: record.order ?? .monotonic)
        let needsFacts = wanted.contains(.facts) || wanted.contains(.discrepancies)
        let facts = needsFacts ? pipeline.facts(of: bitext) : nil
        let discrepancies =
            wanted.contains(.discrepancies) ? facts.map { pipeline.discrepancies(in: bitext, facts: $0) } : nil
        return BatchAnswer(
            id: record.id, alignments: wanted.contains(.alignments) ? bitext.alignments : nil,
            facts: wanted.contains(.facts) ? facts : nil, discrepancies: discrepancies, sentences: sentences)
    }

    private func segmented(_ version: BatchRecord.Version, index: Int) throws -> SegmentedArticle {
        let name = "articles[\(index)]"
        let language = try version.language.map { tag in
            guard let language = Language(tag) else {
                throw RecordFailure(.invalidRecord, "\(name): '\(tag)' is not a language tag")
            }
            return language
        }
        let reader = ArticleReader(language: language)
        do {
            switch (version.sentences, version.text, version.html) {
            case (let sentences?, nil, nil):
                var article = try reader.read(sentences: sentences, name: name).article
                article.article.date = version.date
                return article
            case (nil, let text?, nil): return segmented(try reader.read(text: text, name: name), date: version.date)
            case (nil, nil, let html?): return segmented(try reader.read(html: html, name: name), date: version.date)
            default:
                throw RecordFailure(.invalidRecord, "\(name): exactly one of 'sentences', 'text', 'html' is needed")
            }
        } catch let error as BadInput {
            throw RecordFailure(.badArticle, error.description)
        }
    }

    private func segmented(_ read: ReadArticle, date: String?) -> SegmentedArticle {
        var article = read.article
        article.date = date ?? article.date
        return pipeline.segment(article)
    }
}
