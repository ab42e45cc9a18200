/// Unit vectors of how each sentence of a document begins and of how it ends.
package struct SentenceEnds: Sendable {
    /// Runs of one sentence each.
    package var openings: SpanVectors
    package var closings: SpanVectors

    /// Requires vectors of the same sentences, equally long.
    package init(openings: SpanVectors, closings: SpanVectors) {
        precondition(openings.sentenceCount == closings.sentenceCount && openings.dimension == closings.dimension)
        self.openings = openings
        self.closings = closings
    }
}
