import Documents
import FactComparison
import Facts

/// What a corpus keeps of the report on one group.
package struct GroupSummary: Codable, Sendable {
    struct Version: Codable {
        var language: Language
        /// Who reports; the language's tag where no more is known.
        var source: String
        var sentences: Int
        /// The share of its sentences that have a counterpart.
        var aligned: Double
        /// What it confirms of the pivot, by kind of fact; the pivot's own is empty.
        var agreement: [String: FactTable.Tally]
    }

    private(set) var title: String
    private(set) var date: String?
    /// The pivot first.
    private(set) var versions: [Version]
    /// By severity.
    private(set) var conflicts: [String: Int]
    /// Other discrepancies, by type.
    private(set) var differences: [String: Int]
    /// The conflicts' weights times their confidence, summed: what the groups are sorted by.
    private(set) var gravity: Double
    /// The explanations of the first conflicts.
    private(set) var gravest: [String]

    /// - Parameter sources: who reports each version, where that is known.
    package init(_ report: Report, sources: [String?]) {
        title = report.title
        date = report.bitext.articles[0].article.date
        let table = FactTable(report)
        versions = report.bitext.articles.indices.map { index in
            let article = report.bitext.articles[index]
            let tallies = index == 0 ? [] : Fact.Kind.allCases.map { ($0.rawValue, table.tally(of: $0, in: index)) }
            return Version(
                language: article.article.language, source: sources[index] ?? article.article.language.tag,
                sentences: article.sentences.count, aligned: report.alignedShare(of: index).rounded(digits: 4),
                agreement: Dictionary(tallies) { first, _ in first })
        }
        conflicts = Dictionary(report.conflicts.map { ($0.severity.rawValue, 1) }, uniquingKeysWith: +)
        differences = Dictionary(
            report.discrepancies.filter { $0.type != .conflict }.map { ($0.type.rawValue, 1) }, uniquingKeysWith: +)
        gravity = report.conflicts.reduce(0) { $0 + $1.severity.weight * $1.confidence }.rounded(digits: 2)
        gravest = report.conflicts.prefix(Self.kept).map(\.explanation)
    }

    /// Conflicts whose explanation is kept.
    private static let kept = 3

    var conflictCount: Int { conflicts.values.reduce(0, +) }
}

extension Discrepancy.Severity {
    /// How many of the next lower severity weigh as much.
    fileprivate var weight: Double {
        switch self {
        case .high: 9
        case .medium: 3
        case .low: 1
        }
    }
}
