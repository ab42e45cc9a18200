import Foundation

/// The weights of a bead's score, and the price of a sentence without counterpart.
///
/// The score of a bead of m source and n target sentences is
///
///     [cos − margin · NB + offset + extension · EXT + drop · min(0, DROP)] · log2(1 + shorter / longer)
///
/// where cos is the cosine of the two spans; NB the mean cosine of each span with the single sentences beside the other (the
/// margin of Bertalign: Liu & Zhu 2023, section 3.3); EXT is cos less the best cosine after one more sentence was taken on at the
/// end of either side; DROP is cos less the best cosine after an edge sentence was let go; the last factor weighs the lengths of the
/// spans. A sentence without counterpart scores `null`.
struct AlignmentWeights: Sendable {
    var margin: Float = 0.5
    var offset: Float
    var extending: Float
    var dropping: Float
    var null: Float

    /// The first pass, which finds how much has no counterpart.
    static let survey = AlignmentWeights(offset: -0.15, extending: 0.75, dropping: 0.75, null: -0.07)

    /// The weights for a document of which a share `unmatched` of the sentences was left without counterpart by the first pass: from a
    /// faithful translation, where a sentence without counterpart is dear, to an edited version, where it is cheap.
    static func fitted(unmatched: Double) -> AlignmentWeights {
        let faithful = Float(1 / (1 + exp(100 * (unmatched - 0.06))))
        return AlignmentWeights(
            offset: -0.15 + 0.10 * faithful, extending: 0.75 - 0.25 * faithful, dropping: 0.75 - 0.25 * faithful,
            null: -0.03 - 0.12 * faithful)
    }
}
