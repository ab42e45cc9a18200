/// What an encoder knows of a document's sentences.
package struct DocumentVectors: Sendable {
    package var spans: SpanVectors
    /// Nil where they are not known, or were not asked for.
    package var ends: SentenceEnds?

    /// Requires ends of the same sentences.
    package init(spans: SpanVectors, ends: SentenceEnds?) {
        precondition(ends.map { $0.openings.sentenceCount == spans.sentenceCount } ?? true)
        self.spans = spans
        self.ends = ends
    }
}
