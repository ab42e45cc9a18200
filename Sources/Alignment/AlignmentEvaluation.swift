package import Documents

/// Strict and lax precision, recall and F1 of alignments against gold ones, the beads of all documents taken together.
///
/// Strict counts a bead as right when the gold has exactly it; lax when it shares a source and a target sentence with one gold
/// bead. Precision judges every bead, those with an empty side too; recall leaves those out (Thompson & Koehn 2019, after Sennrich
/// & Volk 2010).
package struct AlignmentEvaluation: Hashable, Sendable {
    package struct Measure: Hashable, Sendable, Codable {
        package var precision: Double
        package var recall: Double

        package var f1: Double {
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
    }

    package let strict: Measure
    package let lax: Measure

    package init(gold: [SentenceLink], hypothesis: [SentenceLink]) {
        self.init([AlignmentCounts(gold: gold, hypothesis: hypothesis)])
    }

    package init(_ documents: [AlignmentCounts]) {
        self.init(
            precision: documents.flatMap(\.precision.values),
            recall: documents.flatMap { $0.recall.filter { !$0.key.isNull }.values })
    }

    /// Beads of one shape alone: precision over those of the hypotheses, recall over those of the gold, with an empty side or not.
    package init(_ documents: [AlignmentCounts], of shape: AlignmentCounts.Shape) {
        self.init(
            precision: documents.compactMap { $0.precision[shape] }, recall: documents.compactMap { $0.recall[shape] })
    }

    private init(precision: [AlignmentCounts.Hits], recall: [AlignmentCounts.Hits]) {
        let found = precision.reduce(AlignmentCounts.Hits(), +)
        let wanted = recall.reduce(AlignmentCounts.Hits(), +)
        func share(_ hits: Int, _ all: Int) -> Double { Double(hits) / Double(max(1, all)) }
        strict = Measure(precision: share(found.strict, found.all), recall: share(wanted.strict, wanted.all))
        lax = Measure(precision: share(found.lax, found.all), recall: share(wanted.lax, wanted.all))
    }
}
