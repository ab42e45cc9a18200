import Documents
import FactComparison
import Facts
import Reports

/// The facts in the sentences and what is thought of the discrepancies, for both views.
struct MarksModel: Encodable {
    /// A fact in its sentence. Offsets count UTF-16 code units, as the page's script does.
    struct Mark: Encodable {
        var start: Int
        var end: Int
        var kind: Fact.Kind
        /// The gravest discrepancy that it takes part in, from 0.
        var discrepancy: Int?
    }

    struct Entry: Encodable {
        var type: Discrepancy.Kind
        var explanation: String
        var key: DiscrepancyKey
        var judgement: Judgement
    }

    /// Of the document that was compared.
    var revision: Int
    /// Where the review stands now.
    var state: ReviewSession.State
    /// By version, then by place in reading order.
    var facts: [[[Mark]]]
    /// In the order of the report.
    var discrepancies: [Entry]

    init(_ judgedReport: JudgedReport) {
        let report = judgedReport.report
        revision = judgedReport.revision
        state = judgedReport.state
        let marks = FactMarks(report)
        facts = report.bitext.articles.enumerated().map { version, article in
            article.sentences.indices.map { sentence in
                let visible = marks.visible(sentence, version)
                guard !visible.isEmpty else { return [] }
                let offsets = article.sentences[sentence].text.utf16Offsets
                return visible.map { fact in
                    Mark(
                        start: offsets[min(fact.range.start, offsets.count - 1)],
                        end: offsets[min(fact.range.end, offsets.count - 1)], kind: fact.kind,
                        discrepancy: marks.discrepancy(fact, sentence: sentence, article: version))
                }
            }
        }
        discrepancies = judgedReport.judged.map {
            Entry(
                type: $0.discrepancy.type, explanation: $0.discrepancy.explanation, key: $0.key,
                judgement: $0.judgement)
        }
    }
}

extension String {
    /// UTF-16 code units before each Unicode scalar, and at last all of them.
    fileprivate var utf16Offsets: [Int] {
        unicodeScalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF16.width($1)) }
    }
}
