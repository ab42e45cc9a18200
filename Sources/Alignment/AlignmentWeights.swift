import Foundation

/// The weights of a bead's score, and the price of a sentence without counterpart.
///
/// The score of a bead of m source and n target sentences is
///
///     [cos − margin · NB + offset + following · NEXT + preceding · BEFORE + dropping · DROP + ends · ENDS] · log2(1 + shorter / longer)
///
/// where cos is the product of the two spans' vectors; NB the mean product of each span with the single sentences beside the other
/// (the margin of Bertalign: Liu & Zhu 2023, section 3.3); NEXT is cos less the best product after the sentence that follows was taken
/// on, on either side; BEFORE the same with the sentence that precedes; DROP is cos less the best product after a sentence at an edge
/// was let go; ENDS is how much more alike the closing words of the two spans are than those of either and the opening words behind the
/// other, and the same with the opening words (`BoundaryContrasts`); the factor weighs the lengths of the spans. A sentence without counterpart scores `null`.
struct AlignmentWeights: Hashable, Sendable {
    var margin: Float
    var offset: Float
    var following: Float
    var preceding: Float
    var dropping: Float
    var ends: Float
    var null: Float

    /// What the terms of a `BeadScore` are multiplied by.
    var factors: [Float] { [1, -margin, following, preceding, dropping, ends] }

    /// A faithful translation: a sentence without counterpart is dear.
    private static let faithful = AlignmentWeights(
        margin: 0.197, offset: -0.103, following: 0.653, preceding: 0.7, dropping: 0.31, ends: 0.36, null: -0.404)

    /// An edited version: a sentence without counterpart is cheap.
    private static let edited = AlignmentWeights(
        margin: 0.458, offset: -0.133, following: 0.689, preceding: 0.573, dropping: 0.53, ends: 0.389, null: -0.087)

    /// The same for a language that the encoder was not trained on, or no encoder: products are low even where a bead is right.
    private static let unfamiliarFaithful = AlignmentWeights(
        margin: 0.35, offset: 0.12, following: 0.2, preceding: 0.05, dropping: 0.2, ends: 0.15, null: -0.15)

    private static let unfamiliarEdited = AlignmentWeights(
        margin: 0.35, offset: 0.09, following: 0.2, preceding: 0.05, dropping: 0.2, ends: 0.15, null: -0.03)

    /// The first pass, which finds what the document is like: as if it were edited, so that what is missing shows.
    static let survey = edited

    /// The same for a language that the first pass found to be unfamiliar.
    static let unfamiliarSurvey = unfamiliarEdited

    /// The weights for documents of such a nature. See CONTRIBUTING.md, "How to measure", for how they were fitted.
    static func fitted(to nature: DocumentNature) -> AlignmentWeights {
        func mixed(_ edited: AlignmentWeights, _ faithful: AlignmentWeights, turn: Double) -> AlignmentWeights {
            edited.mixed(with: faithful, share: step(turn - nature.unmatched, width: 0.011))
        }
        return mixed(edited, faithful, turn: 0.036)
            .mixed(
                with: mixed(unfamiliarEdited, unfamiliarFaithful, turn: 0.07),
                share: step(DocumentNature.familiarity - nature.likeness, width: 0.02))
    }

    /// The logistic function: 0 well below nought, 1 well above.
    private static func step(_ value: Double, width: Double) -> Float { Float(1 / (1 + exp(-value / width))) }

    private func mixed(with other: AlignmentWeights, share: Float) -> AlignmentWeights {
        func mix(_ weight: KeyPath<AlignmentWeights, Float>) -> Float {
            self[keyPath: weight] + (other[keyPath: weight] - self[keyPath: weight]) * share
        }
        return AlignmentWeights(
            margin: mix(\.margin), offset: mix(\.offset), following: mix(\.following), preceding: mix(\.preceding),
            dropping: mix(\.dropping), ends: mix(\.ends), null: mix(\.null))
    }
}
