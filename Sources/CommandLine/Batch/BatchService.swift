import Alignment
import Documents
import Foundation
import Pipeline
import Reports

/// Answers records of the batch protocol, one line each.
struct BatchService {
    /// One line, without the line feed, and whether the record could be served.
    struct Answer: Sendable {
        var line: String
        var isServed: Bool
    }

    private let pipeline: GroupPipeline
    private let decoder = JSONDecoder()

    init(pipeline: GroupPipeline) {
        self.pipeline = pipeline
    }

    /// The answer to one line.
    func answer(to line: Data) throws -> Answer {
        do {
            let record = try decoder.decode(BatchRecord.self, from: line)
            return Answer(line: try answer(to: record).line(), isServed: true)
        } catch {
            let failure = RecordFailure(error)
            let id = (try? decoder.decode(BatchRecord.Identity.self, from: line))?.id
            let answer = BatchFailure(id: id, code: failure.code.rawValue, message: failure.message)
            return Answer(line: try answer.line(), isServed: false)
        }
    }

    private func answer(to record: BatchRecord) throws -> BatchAnswer {
        let articles = try record.segmentedArticles(by: pipeline)
        let wanted = record.wanted
        let sentences = wanted.contains(.sentences) ? articles.map { $0.sentences.map(\.text) } : nil
        let languages = sentences.map { _ in articles.map(\.article.language) }
        guard !wanted.isDisjoint(with: [.alignments, .facts, .discrepancies]) else {
            return BatchAnswer(id: record.id, sentences: sentences, languages: languages)
        }
        let bitext = pipeline.align(articles, order: record.order ?? .monotonic)
        let needsFacts = wanted.contains(.facts) || wanted.contains(.discrepancies)
        let facts = needsFacts ? pipeline.facts(of: bitext) : nil
        let discrepancies =
            wanted.contains(.discrepancies) ? facts.map { pipeline.discrepancies(in: bitext, facts: $0) } : nil
        return BatchAnswer(
            id: record.id, alignments: wanted.contains(.alignments) ? bitext.alignments : nil,
            facts: wanted.contains(.facts) ? facts : nil, discrepancies: discrepancies, sentences: sentences,
            languages: languages)
    }
}
