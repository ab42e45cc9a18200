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
    /// Two passes: the first finds what share of the sentences has no counterpart, and that decides the second one's weights. Where
    /// the order is free, a third looks for what was left over on one side among what was left over on the other.
    package func align(_ source: AlignmentInput, _ target: AlignmentInput) -> [Bead] {
        let band = Band.coarseToFine(source, target)
        func chain(_ weights: AlignmentWeights) -> [MonotonicAligner.Step] {
            MonotonicAligner(source, target, weights: weights, shape: shape, band: band).align()
        }
        let unmatched = chain(.survey).filter(\.isNull).count
        let weights = AlignmentWeights.fitted(
            unmatched: Double(unmatched) / Double(max(1, source.count + target.count)))
        var steps = chain(weights)
        if order == .free {
            steps = CrossingBlocks(source, target, weights: weights, shape: shape).added(to: steps)
        }
        return steps.map { Bead(source: $0.source, target: $0.target, score: $0.isNull ? 0 : Confidence.of($0)) }
    }
}
