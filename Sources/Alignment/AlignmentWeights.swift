import Foundation

/// The weights of a bead's score, and the price of a sentence without counterpart.
///
/// The score of a bead of m source and n target sentences is
///
///     [cos − margin · NB + offset + extending · EXT + dropping · min(0, DROP)] · log2(1 + shorter / longer)
///
/// where cos is the product of the two spans' vectors; NB the mean product of each span with the single sentences beside the other
/// (the margin of Bertalign: Liu & Zhu 2023, section 3.3); EXT is cos less the best product after one more sentence was taken on at the
/// end of either side; DROP is cos less the best product after an edge sentence was let go; the last factor weighs the lengths of the
/// spans. A sentence without counterpart scores `null`.
struct AlignmentWeights: Hashable, Sendable {
    var margin: Float
    var offset: Float
    var extending: Float
    var dropping: Float
    var null: Float

    /// The first pass, which finds what the document is like.
    static let survey = AlignmentWeights(margin: 0.5, offset: -0.15, extending: 0.75, dropping: 0.75, null: -0.07)

    /// A faithful translation: a sentence without counterpart is dear.
    private static let faithful = AlignmentWeights(
        margin: 0.5, offset: -0.05, extending: 0.5, dropping: 0.5, null: -0.15)

    /// An edited version: a sentence without counterpart is cheap.
    private static let edited = AlignmentWeights(
        margin: 0.5, offset: -0.15, extending: 0.75, dropping: 0.75, null: -0.03)

    /// A language that the encoder was not trained on, or no encoder: products are low even where a bead is right.
    private static let unfamiliar = AlignmentWeights(
        margin: 0.35, offset: 0.08, extending: 0.2, dropping: 0.2, null: -0.03)

    /// The weights for two documents of which the first pass left a share `unmatched` of the sentences without counterpart, and
    /// whose beads it gave a mean product of `likeness`. Fitted on the development sets; see CONTRIBUTING.md, "How to measure".
    static func fitted(unmatched: Double, likeness: Double) -> AlignmentWeights {
        edited.mixed(with: faithful, share: step(0.06 - unmatched, width: 0.01))
            .mixed(with: unfamiliar, share: step(0.5 - likeness, width: 0.02))
    }

    /// The logistic function: 0 well below nought, 1 well above.
    private static func step(_ value: Double, width: Double) -> Float { Float(1 / (1 + exp(-value / width))) }

    private func mixed(with other: AlignmentWeights, share: Float) -> AlignmentWeights {
        func mix(_ own: Float, _ others: Float) -> Float { own + (others - own) * share }
        return AlignmentWeights(
            margin: mix(margin, other.margin), offset: mix(offset, other.offset),
            extending: mix(extending, other.extending), dropping: mix(dropping, other.dropping),
            null: mix(null, other.null))
    }
}
