import Alignment
import ArticleReading
package import Documents

/// Finds the articles of a collection that are versions of one report: by their files' names, by the addresses that
/// they name, and the rest by what they say.
package struct ArticleGrouping {
    /// An article of the collection.
    package struct Candidate: Sendable {
        /// Relative to the collection.
        package var path: String
        package var article: SegmentedArticle
        package var origin: ArticleOrigin

        package init(path: String, article: SegmentedArticle, origin: ArticleOrigin) {
            self.path = path
            self.article = article
            self.origin = origin
        }
    }

    package enum Evidence: Hashable, Sendable {
        case name, address
        /// `certainty` is that of the least sure of its pairs (`ArticleMatch`).
        case content(certainty: Double)
    }

    package struct Group: Hashable, Sendable {
        package var evidence: Evidence
        /// Indices of the candidates; the pivot first where there is one.
        package var members: [Int]
    }

    private let candidates: [Candidate]
    private let pivot: Language
    /// Two or more articles each, none in two; the surest evidence first.
    package private(set) var groups: [Group] = []

    /// Groups the candidates; content counts for those that `pivot`, a language, has a version of.
    package init(_ candidates: [Candidate], pivot: Language, by pipeline: GroupPipeline) {
        self.candidates = candidates
        self.pivot = pivot
        let named = GroupFinder.groups(of: candidates.map(\.path)).groups
        add(named.map { $0.members.map(\.index) }.filter(isOneArticleALanguage), .name)
        let rest = alone
        let linked = LinkedVersions.groups(
            of: rest.map { (candidates[$0].article.article.language, candidates[$0].origin) })
        add(linked.map { $0.map { rest[$0] } }, .address)
        addByContent(pipeline)
    }

    /// Indices of the candidates that are in no group.
    package var alone: [Int] {
        let grouped = Set(groups.lazy.flatMap(\.members))
        return candidates.indices.filter { !grouped.contains($0) }
    }

    private func language(_ index: Int) -> String { candidates[index].article.article.language.primary }

    /// A folder of many articles in a few languages is no report.
    private func isOneArticleALanguage(_ members: [Int]) -> Bool { Set(members.map(language)).count == members.count }

    private mutating func add(_ found: [[Int]], _ evidence: Evidence) {
        for members in found {
            let first = members.filter { language($0) == pivot.primary }
            groups.append(Group(evidence: evidence, members: first + members.filter { !first.contains($0) }))
        }
    }

    private mutating func addByContent(_ pipeline: GroupPipeline) {
        let byLanguage = Dictionary(grouping: alone, by: language)
        guard let sources = byLanguage[pivot.primary], byLanguage.count > 1 else { return }
        let profiles = sources.map { pipeline.profile(of: candidates[$0].article) }
        var found: [Int: Group] = [:]
        for (_, targets) in byLanguage.filter({ $0.key != pivot.primary }).sorted(by: { $0.key < $1.key }) {
            let matches = ArticleMatcher.matches(
                profiles, targets.map { pipeline.profile(of: candidates[$0].article) })
            for match in matches {
                let source = sources[match.source]
                let group = found[source] ?? Group(evidence: .content(certainty: match.certainty), members: [source])
                found[source] = group.joined(by: targets[match.target], certainty: match.certainty)
            }
        }
        groups += found.values.sorted { $0.members[0] < $1.members[0] }
    }
}

extension ArticleGrouping.Group {
    fileprivate func joined(by member: Int, certainty: Double) -> ArticleGrouping.Group {
        guard case .content(let least) = evidence else { return self }
        return ArticleGrouping.Group(evidence: .content(certainty: min(least, certainty)), members: members + [member])
    }
}
