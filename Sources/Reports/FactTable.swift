import Documents
import FactComparison
import Facts

/// The facts of the pivot, one row for each value, with what became of it in each other version.
struct FactTable {
    enum Cell: Hashable {
        case same
        /// Precision, rounding or conversion, as the version writes it.
        case compatible(Discrepancy.Kind, Fact)
        case conflict(Fact)
        case silent
    }

    struct Row {
        var fact: Fact
        var sentence: Int
        /// By version, from the second article on.
        var cells: [Cell]
        /// The indices of the discrepancies that it takes part in.
        var discrepancies: [Int]
    }

    struct Tally: Hashable, Codable {
        var same = 0
        var compatible = 0
        var conflicts = 0
        var silent = 0

        var total: Int { same + compatible + conflicts + silent }
    }

    let rows: [Row]

    init(_ report: Report) {
        var byPivot: [FactMarks.Place: [Int]] = [:]
        for (index, discrepancy) in report.discrepancies.enumerated() {
            guard let pivot = discrepancy.claims.first, let fact = pivot.fact, let sentence = pivot.sentences.first
            else {
                continue
            }
            byPivot[.init(article: 0, sentence: sentence, range: fact.range), default: []].append(index)
        }
        var seen: Set<Fact.Value> = []
        var rows: [Row] = []
        for (sentence, facts) in report.facts[0].enumerated() {
            for fact in facts.sorted(by: { $0.range.start < $1.range.start }) {
                let found = byPivot[.init(article: 0, sentence: sentence, range: fact.range)] ?? []
                guard seen.insert(fact.value).inserted || !found.isEmpty else { continue }
                let cells = report.bitext.articles.indices.dropFirst().map { version in
                    Self.cell(of: version, in: found.map { report.discrepancies[$0] })
                }
                rows.append(Row(fact: fact, sentence: sentence, cells: cells, discrepancies: found))
            }
        }
        self.rows = rows
    }

    /// The gravest of what the discrepancies of a row say of a version; they come in that order.
    private static func cell(of version: Int, in discrepancies: [Discrepancy]) -> Cell {
        for discrepancy in discrepancies {
            guard let claim = discrepancy.claims.first(where: { $0.article == version }) else { continue }
            guard let fact = claim.fact else { return .silent }
            return discrepancy.type == .conflict ? .conflict(fact) : .compatible(discrepancy.type, fact)
        }
        return .same
    }

    func tally(of kind: Fact.Kind, in version: Int) -> Tally {
        var tally = Tally()
        for row in rows where row.fact.kind == kind {
            switch row.cells[version - 1] {
            case .same: tally.same += 1
            case .compatible: tally.compatible += 1
            case .conflict: tally.conflicts += 1
            case .silent: tally.silent += 1
            }
        }
        return tally
    }
}
