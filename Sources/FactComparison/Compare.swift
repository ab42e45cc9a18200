package import Documents
package import Facts

/// The differences between what the versions of `bitext` report, alarms first, then by weight, confidence and place.
///
/// Each version is compared with the pivot, and the results are joined, so that a fact of the pivot has at most one
/// discrepancy of a type, with a claim for each version that differs. Whatever explains two values (notation, rounding,
/// a unit, a currency, a bound, less precision, a sum, another sentence) is no conflict.
///
/// - Parameters:
///   - facts: by article, then by sentence, with the actors linked by `id` across the versions.
///   - messages: the language of the explanations.
///   - sense: what a sentence encoder tells of names.
package func compare(
    bitext: Bitext, facts: [[[Fact]]], messages: MessageLanguage = .english,
    sense: NameSense = .none
) -> [Discrepancy] {
    let pairs = bitext.pivotAlignments.map { alignment in
        let beads = alignment.beads
        let comparison = PairComparison(
            beads: beads, sense: sense,
            sentences: (bitext.sentences(of: alignment.source), bitext.sentences(of: alignment.target)),
            source: PlacedFact.place(
                facts[alignment.source], of: bitext.articles[alignment.source], in: beads.map(\.source)),
            target: PlacedFact.place(
                facts[alignment.target], of: bitext.articles[alignment.target], in: beads.map(\.target)))
        return VersionComparison(article: alignment.target, comparison: comparison)
    }
    let explanation = Explanation(bitext: bitext, phrases: Phrases(messages))
    return DiscrepancyTable(versions: pairs, explanation: explanation).discrepancies.sorted { $0.isBefore($1) }
}

extension Bitext {
    fileprivate func sentences(of article: Int) -> [String] { articles[article].sentences.map(\.text) }
}

extension Discrepancy {
    /// The order in which a reader wants them.
    fileprivate func isBefore(_ other: Discrepancy) -> Bool {
        let (own, others) = (rank, other.rank)
        if own != others { return own.lexicographicallyPrecedes(others) }
        return confidence != other.confidence
            ? confidence > other.confidence : place.lexicographicallyPrecedes(other.place)
    }

    private var rank: [Int] {
        [Kind.allCases.firstIndex(of: type) ?? 0, Severity.allCases.firstIndex(of: severity) ?? 0]
    }

    private var place: [Int] {
        claims.flatMap { [$0.sentences.first ?? 0, $0.fact?.range.start ?? 0, $0.article] }
    }
}
