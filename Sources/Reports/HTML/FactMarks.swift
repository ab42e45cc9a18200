import Documents
import FactComparison
package import Facts

/// Which facts take part in which discrepancy, for the links between the list and the text.
package struct FactMarks {
    /// One fact of one sentence.
    struct Place: Hashable {
        var article: Int
        var sentence: Int
        var range: TextRange
    }

    /// The gravest discrepancy of each fact: its index in the report.
    private let discrepancies: [Place: Int]
    private let report: Report

    package init(_ report: Report) {
        self.report = report
        var discrepancies: [Place: Int] = [:]
        for (index, discrepancy) in report.discrepancies.enumerated() {
            for claim in discrepancy.claims {
                guard let fact = claim.fact, let sentence = claim.sentences.first else { continue }
                let place = Place(article: claim.article, sentence: sentence, range: fact.range)
                discrepancies[place] = min(index, discrepancies[place] ?? index)
            }
        }
        self.discrepancies = discrepancies
    }

    /// The index of the gravest discrepancy that the fact takes part in.
    package func discrepancy(_ fact: Fact, sentence: Int, article: Int) -> Int? {
        discrepancies[Place(article: article, sentence: sentence, range: fact.range)]
    }

    /// The sentence with every fact marked by its kind; those of a discrepancy are links to it.
    func sentence(_ sentence: Int, of article: Int) -> HTML {
        marked(report.sentence(sentence, of: article), facts: visible(sentence, article)) { fact, text in
            guard let index = discrepancy(fact, sentence: sentence, article: article) else {
                return "<span class=\"fact \(fact.kind.rawValue)\">\(text)</span>"
            }
            let type = report.discrepancies[index].type.rawValue
            return "<a class=\"fact \(fact.kind.rawValue) \(type)\" href=\"#d\(index + 1)\">\(text)</a>"
        }
    }

    /// The sentence with one fact marked, for the list.
    func quotation(_ claim: Claim) -> HTML {
        guard let fact = claim.fact, let sentence = claim.sentences.first else { return "" }
        return marked(report.sentence(sentence, of: claim.article), facts: [fact]) { fact, text in
            "<mark class=\"\(fact.kind.rawValue)\">\(text)</mark>"
        }
    }

    /// Facts in reading order; of two that overlap, the one with a discrepancy, then the longer one.
    package func visible(_ sentence: Int, _ article: Int) -> [Fact] {
        let ranked = report.facts[article][sentence].sorted { left, right in
            let own = discrepancy(left, sentence: sentence, article: article) ?? .max
            let others = discrepancy(right, sentence: sentence, article: article) ?? .max
            return own != others ? own < others : left.range.count > right.range.count
        }
        var kept: [Fact] = []
        for fact in ranked where !kept.contains(where: { $0.range.overlaps(fact.range) }) { kept.append(fact) }
        return kept.sorted { $0.range.start < $1.range.start }
    }

    private func marked(_ text: String, facts: [Fact], mark: (Fact, String) -> HTML) -> HTML {
        let scalars = Array(text.unicodeScalars)
        func piece(_ start: Int, _ end: Int) -> String {
            String(String.UnicodeScalarView(scalars[min(start, scalars.count)..<min(end, scalars.count)]))
        }
        var (parts, end): ([HTML], Int) = ([], 0)
        for fact in facts {
            parts.append("\(piece(end, fact.range.start))")
            parts.append(mark(fact, piece(fact.range.start, fact.range.end)))
            end = fact.range.end
        }
        return "\(parts)\(piece(end, scalars.count))"
    }
}
