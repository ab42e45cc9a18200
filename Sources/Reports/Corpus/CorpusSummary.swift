import Documents
import FactComparison
import Facts

/// What the reports on all groups of a corpus come to; filled group by group, in memory that does not grow with their number.
package struct CorpusSummary {
    /// What a version confirms of its pivot, over all groups.
    struct Agreement: Encodable {
        var groups = 0
        var kinds: [String: FactTable.Tally] = [:]

        var all: FactTable.Tally { kinds.values.reduce(FactTable.Tally(), +) }
    }

    struct Group: Encodable {
        var name: String
        var summary: GroupSummary
    }

    /// A group that could not be reported on, or a version that was left out of its group.
    struct Omission: Encodable {
        var name: String
        var problem: String
    }

    private(set) var groups = 0
    private(set) var articles = 0
    private(set) var sentences = 0
    private(set) var conflicts: [String: Int] = [:]
    /// By pivot's and version's language: `fr-en`.
    private(set) var languagePairs: [String: Agreement] = [:]
    private(set) var sources: [String: Agreement] = [:]
    /// The gravest groups, in that order.
    private(set) var gravest: [Group] = []
    private(set) var omissions: [Omission] = []
    private(set) var omissionCount = 0

    /// Groups that the page lists, and things that were passed over; the manifest has all.
    static let listed = 1000

    package init() {}

    /// Whether nothing was passed over.
    package var isWhole: Bool { omissionCount == 0 }

    /// Takes in the next group, in the order of the corpus.
    package mutating func add(_ summary: GroupSummary, name: String) {
        groups += 1
        articles += summary.versions.count
        sentences += summary.versions.reduce(0) { $0 + $1.sentences }
        conflicts.merge(summary.conflicts, uniquingKeysWith: +)
        for version in summary.versions.dropFirst() {
            let pair = "\(summary.versions[0].language)-\(version.language)"
            languagePairs[pair, default: Agreement()].add(version)
            sources[version.source, default: Agreement()].add(version)
        }
        gravest.append(Group(name: name, summary: summary))
        if gravest.count >= 2 * Self.listed { cut() }
    }

    /// Notes something that was passed over.
    package mutating func add(problem: String, of name: String) {
        omissionCount += 1
        if omissions.count < Self.listed { omissions.append(Omission(name: name, problem: problem)) }
    }

    /// To be called after the last group.
    package mutating func finish() { cut() }

    private mutating func cut() {
        gravest.sort { ($1.summary.gravity, $0.name) < ($0.summary.gravity, $1.name) }
        gravest.removeLast(max(0, gravest.count - Self.listed))
    }

    /// The sources by how often they disagree: first those of which it is surest that they do.
    var sourcesByDisagreement: [(name: String, agreement: Agreement)] {
        sources.map { ($0.key, $0.value, $0.value.all.leastConflictRate) }
            .sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map { ($0.0, $0.1) }
    }
}

extension CorpusSummary.Agreement {
    fileprivate mutating func add(_ version: GroupSummary.Version) {
        groups += 1
        kinds.merge(version.agreement, uniquingKeysWith: +)
    }
}

extension FactTable.Tally {
    static func + (left: Self, right: Self) -> Self {
        Self(
            same: left.same + right.same, compatible: left.compatible + right.compatible,
            conflicts: left.conflicts + right.conflicts, silent: left.silent + right.silent)
    }

    /// Facts that both versions give.
    var compared: Int { total - silent }

    /// The lower end of the interval in which the rate of conflicts among the facts compared lies with 95% (Wilson 1927), so that
    /// one conflict among three facts does not outweigh fifty among five hundred.
    var leastConflictRate: Double {
        guard compared > 0 else { return 0 }
        let (count, rate, z) = (Double(compared), Double(conflicts) / Double(compared), 1.96)
        let spread = z * ((rate * (1 - rate) + z * z / (4 * count)) / count).squareRoot()
        return max(0, (rate + z * z / (2 * count) - spread) / (1 + z * z / count))
    }
}
