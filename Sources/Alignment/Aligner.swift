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
    /// Two passes: the first finds how much has no counterpart and how alike the rest is, which decides the second one's weights. Where
    /// the order is free, a third looks for what was left over on one side among what was left over on the other.
    package func align(_ source: AlignmentInput, _ target: AlignmentInput) -> [Bead] {
        chain(source, target).steps.map {
            Bead(source: $0.source, target: $0.target, score: $0.isNull ? 0 : Confidence.of($0))
        }
    }

    /// The beads as steps, and the weights that chose them.
    func chain(
        _ source: AlignmentInput, _ target: AlignmentInput
    ) -> (steps: [MonotonicAligner.Step], weights: AlignmentWeights) {
        let band = Band.coarseToFine(source, target)
        func chain(_ weights: AlignmentWeights) -> [MonotonicAligner.Step] {
            MonotonicAligner(source, target, weights: weights, shape: shape, band: band).align()
        }
        let weights = fittedWeights(to: chain(.survey), source, target)
        let steps = chain(weights)
        guard order == .free else { return (steps, weights) }
        return (CrossingBlocks(source, target, weights: weights, shape: shape).added(to: steps), weights)
    }

    private func fittedWeights(
        to survey: [MonotonicAligner.Step], _ source: AlignmentInput, _ target: AlignmentInput
    ) -> AlignmentWeights {
        let beads = survey.filter { !$0.isNull }
        let likeness = beads.reduce(0) { $0 + source.product(of: $1.source, target, $1.target) }
        return .fitted(
            unmatched: Double(survey.count - beads.count) / Double(max(1, source.count + target.count)),
            likeness: Double(likeness) / Double(max(1, beads.count)))
    }
}
