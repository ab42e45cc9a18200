package import Vectors

/// What the aligner knows of a document: the vectors of its spans and of the ends of its sentences, the lengths of its sentences, and
/// where its sections end.
package struct AlignmentInput: Sendable {
    package let vectors: SpanVectors
    /// How the sentences begin and end, if that is known.
    let ends: SentenceEnds?
    /// Characters before each sentence, and at last all of them: `sentenceCount + 1` counts.
    let lengthBefore: [Int]

    /// For each sentence, the one that the section it is in ends before; and the number of sentences. No bead leaves a section.
    let sectionEnd: [Int]

    /// `lengths` counts the characters of each sentence; `sectionStarts` are sentences that no bead holds together with the one
    /// before, in ascending order.
    package init(vectors: SpanVectors, ends: SentenceEnds? = nil, lengths: [Int], sectionStarts: [Int] = []) {
        precondition(lengths.count == vectors.sentenceCount)
        precondition(ends.map { $0.openings.sentenceCount == lengths.count } ?? true)
        let sectionEnds = sectionStarts + [lengths.count]
        sectionEnd = sectionEnds.reduce(into: []) { $0 += repeatElement($1, count: $1 - $0.count) } + [lengths.count]
        self.vectors = vectors
        self.ends = ends
        lengthBefore = lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    package var count: Int { vectors.sentenceCount }

    func length(of span: Range<Int>) -> Int { lengthBefore[span.upperBound] - lengthBefore[span.lowerBound] }

    /// Whether there is a sentence `index`, in the section of the existing sentence `other`.
    @inline(__always)
    func isInSection(_ index: Int, with other: Int) -> Bool { index >= 0 && sectionEnd[index] == sectionEnd[other] }

    /// The product of the vectors of a span here and of one there.
    func product(of span: Range<Int>, _ other: AlignmentInput, _ otherSpan: Range<Int>) -> Float {
        zip(
            vectors[length: span.count, start: span.lowerBound],
            other.vectors[length: otherSpan.count, start: otherSpan.lowerBound]
        )
        .reduce(0) { $0 + $1.0 * $1.1 }
    }
}
