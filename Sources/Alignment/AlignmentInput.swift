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
}
