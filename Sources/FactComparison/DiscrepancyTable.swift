import Documents
import Facts

/// One version's comparison with the pivot.
struct VersionComparison {
    /// Its index in the group.
    var article: Int
    var comparison: PairComparison
}

/// Joins the comparisons of all versions with the pivot into discrepancies.
struct DiscrepancyTable {
    let versions: [VersionComparison]
    let explanation: Explanation

    var discrepancies: [Discrepancy] { differencesOfPivotFacts + omissions + additions }
}

// MARK: Facts that both sides give

extension DiscrepancyTable {
    /// Conflicts, and what is compatible without being the same, one for each fact of the pivot and type.
    private var differencesOfPivotFacts: [Discrepancy] {
        guard let pivot = versions.first?.comparison.source else { return [] }
        return pivot.indices.flatMap { index in
            [Discrepancy.Kind.conflict, .precision, .rounding, .conversion].compactMap { difference(index, $0) }
        }
    }

    private func difference(_ index: Int, _ type: Discrepancy.Kind) -> Discrepancy? {
        var (partners, agreeing, confidence): ([(Int, PlacedFact)], [Int], Double) = ([], [], 0)
        for version in versions {
            switch version.comparison.sourceStates[index] {
            case .conflicting(let partner, let chance) where type == .conflict:
                partners.append((version.article, version.comparison.target[partner]))
                confidence = max(confidence, chance)
            case .matched(let partner, .compatible(type)):
                partners.append((version.article, version.comparison.target[partner]))
                confidence = max(confidence, Self.matchConfidence)
            case .matched(_, .same): agreeing.append(version.article)
            default: break
            }
        }
        guard !partners.isEmpty else { return nil }
        let own = versions[0].comparison.source[index]
        let claims = [claim(own, of: 0)] + partners.map { claim($0.1, of: $0.0) }
        let severity = partners.map { Severity(of: type, own, $0.1).value }.min(by: Self.isGraver) ?? .low
        let isCurrency = type == .conversion && partners.contains { own.isOtherCurrency(than: $0.1) }
        return Discrepancy(
            type: type, kind: own.fact.kind, severity: severity, confidence: confidence, claims: claims,
            explanation: explanation.line(
                type, claims, groups: groups(own, partners, agreeing), isCurrency: isCurrency,
                isOtherSource: partners.contains { own.hasOtherSource(than: $0.1) }))
    }

    /// Values that agree are not looked at twice: how often such a pair is rightly linked.
    private static let matchConfidence = 0.8

    private static func isGraver(_ left: Discrepancy.Severity, _ right: Discrepancy.Severity) -> Bool {
        let order = Discrepancy.Severity.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }

    private func claim(_ placed: PlacedFact, of article: Int) -> Claim {
        Claim(article: article, sentences: [placed.sentence], fact: placed.fact)
    }

    /// Who says the same, the pivot's group first.
    private func groups(_ own: PlacedFact, _ partners: [(Int, PlacedFact)], _ agreeing: [Int]) -> [Explanation.Group] {
        var groups: [(lead: PlacedFact, articles: [Int])] = [(own, [0] + agreeing)]
        for (article, partner) in partners {
            let known = groups.dropFirst().firstIndex { $0.lead.content.verdict(against: partner.content) == .same }
            if let known { groups[known].articles.append(article) } else { groups.append((partner, [article])) }
        }
        return groups.map {
            .init(articles: $0.articles, text: $0.lead.fact.text, source: $0.lead.fact.source?.text)
        }
    }
}

// MARK: Facts that one side gives

extension DiscrepancyTable {
    /// One for each value of the pivot: its first mention stands for all.
    private var omissions: [Discrepancy] {
        guard let pivot = versions.first?.comparison.source else { return [] }
        var told: Set<Fact.Value> = []
        var found: [Discrepancy] = []
        for (index, own) in pivot.enumerated() where own.isInformative && own.isSure {
            let silent = versions.compactMap { version -> (Claim, Double)? in
                guard case .silent(let confidence) = version.comparison.sourceStates[index] else { return nil }
                let sentences = Array(version.comparison.beads[version.comparison.source[index].bead].target)
                return (Claim(article: version.article, sentences: sentences, fact: nil), confidence)
            }
            guard !silent.isEmpty, told.insert(own.subject).inserted else { continue }
            let claims = [claim(own, of: 0)] + silent.map(\.0)
            found.append(lonely(.omission, own, claims, confidence: silent.map(\.1).max() ?? 0))
        }
        return found
    }

    /// One for each value that the pivot does not give; versions that give the same share it.
    private var additions: [Discrepancy] {
        var groups: [(first: PlacedFact, claims: [Claim], pivot: Claim, confidence: Double)] = []
        for version in versions {
            for (index, placed) in version.comparison.target.enumerated() where placed.isInformative {
                guard case .silent(let confidence) = version.comparison.targetStates[index] else { continue }
                let known = groups.firstIndex { $0.first.content.verdict(against: placed.content) == .same }
                if let known {
                    guard !groups[known].claims.contains(where: { $0.article == version.article }) else { continue }
                    groups[known].claims.append(claim(placed, of: version.article))
                    groups[known].confidence = max(groups[known].confidence, confidence)
                } else {
                    let sentences = Array(version.comparison.beads[placed.bead].source)
                    let pivot = Claim(article: 0, sentences: sentences, fact: nil)
                    groups.append((placed, [claim(placed, of: version.article)], pivot, confidence))
                }
            }
        }
        return groups.map { lonely(.addition, $0.first, [$0.pivot] + $0.claims, confidence: $0.confidence) }
    }

    private func lonely(
        _ type: Discrepancy.Kind, _ placed: PlacedFact, _ claims: [Claim], confidence: Double
    ) -> Discrepancy {
        Discrepancy(
            type: type, kind: placed.fact.kind, severity: Severity(ofLonely: placed).value, confidence: confidence,
            claims: claims, explanation: explanation.line(type, claims))
    }
}
