package import Documents

/// Aligns two documents: beads that cover every sentence of both exactly once.
package struct Aligner: Sendable {
    /// Whether blocks of the other version may have changed places.
    package enum Order: String, Sendable, Codable, CaseIterable {
        case monotonic, free
    }

    package var shape: BeadShape
    package var order: Order

    package init(shape: BeadShape = BeadShape(), order: Order = .monotonic) {
        self.shape = shape
        self.order = order
    }

    /// The beads of the best alignment, sorted by source; those without a source stand where their target stands.
    ///
    /// Two passes: the first finds how much has no counterpart and how alike the rest is, which decides the second one's weights. In a
    /// language that the encoder does not know, it is repeated with weights for such. Where the order is free, a last one looks for what
    /// was left over on one side among what was left over on the other.
    package func align(_ source: AlignmentInput, _ target: AlignmentInput) -> [Bead] {
        let chain = chain(source, target)
        return chain.steps.map {
            Bead(
                source: $0.source, target: $0.target,
                score: $0.isNull ? 0 : Confidence.of($0, likeness: chain.nature.likeness))
        }
    }

    /// The beads as steps, what the first pass found the documents to be like, and the weights that follow from it.
    func chain(
        _ source: AlignmentInput, _ target: AlignmentInput
    ) -> (steps: [MonotonicAligner.Step], nature: DocumentNature, weights: AlignmentWeights) {
        let band = Band.coarseToFine(source, target)
        func chain(_ weights: AlignmentWeights) -> [MonotonicAligner.Step] {
            MonotonicAligner(source, target, weights: weights, shape: shape, band: band).align()
        }
        var nature = DocumentNature(of: chain(.survey), source, target)
        if !nature.isFamiliar { nature.countUnmatched(in: chain(.unfamiliarSurvey), source, target) }
        let weights = AlignmentWeights.fitted(to: nature)
        let steps = chain(weights)
        guard order == .free else { return (steps, nature, weights) }
        return (CrossingBlocks(source, target, weights: weights, shape: shape).added(to: steps), nature, weights)
    }
}
