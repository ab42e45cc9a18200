package import Vectors

/// What the aligner knows of a document: the vectors of its spans and the lengths of its sentences.
package struct AlignmentInput: Sendable {
    package let vectors: SpanVectors
    /// Characters before each sentence, and at last all of them: `sentenceCount + 1` counts.
    let lengthBefore: [Int]

    /// `lengths` counts the characters of each sentence.
    package init(vectors: SpanVectors, lengths: [Int]) {
        precondition(lengths.count == vectors.sentenceCount)
        self.vectors = vectors
        lengthBefore = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    package var count: Int { vectors.sentenceCount }

    func length(of span: Range<Int>) -> Int { lengthBefore[span.upperBound] - lengthBefore[span.lowerBound] }

    /// The product of the vectors of a span here and of one there.
    func product(of span: Range<Int>, _ other: AlignmentInput, _ otherSpan: Range<Int>) -> Float {
        zip(
            vectors[length: span.count, start: span.lowerBound],
            other.vectors[length: otherSpan.count, start: otherSpan.lowerBound]
        )
        .reduce(0) { $0 + $1.0 * $1.1 }
    }
}
