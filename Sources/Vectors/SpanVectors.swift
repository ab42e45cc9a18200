/// Unit vectors of every run of 1 to `maximumLength` neighbouring sentences of a document.
///
/// Shape: `maximumLength` blocks of `sentenceCount` rows of `dimension` floats, row-major; the row of the run of `length`
/// sentences that starts at sentence `start` is `(length - 1) * sentenceCount + start`. Rows of runs that would pass the end
/// of the document are zero.
package struct SpanVectors: Sendable {
    package let sentenceCount: Int
    package let maximumLength: Int
    package let dimension: Int
    package let values: [Float]

    /// Requires `values.count == maximumLength * sentenceCount * dimension`.
    package init(sentenceCount: Int, maximumLength: Int, dimension: Int, values: [Float]) {
        precondition(values.count == maximumLength * sentenceCount * dimension)
        self.sentenceCount = sentenceCount
        self.maximumLength = maximumLength
        self.dimension = dimension
        self.values = values
    }
}

extension SpanVectors {
    /// The vector of the run of `length` sentences that starts at `start`.
    package subscript(length length: Int, start start: Int) -> ArraySlice<Float> {
        let row = (length - 1) * sentenceCount + start
        return values[row * dimension..<(row + 1) * dimension]
    }
}

extension SpanVectors {
    /// Vectors whose products are the sum of these ones' products and of `weight` times the other's: one beside the other.
    ///
    /// Requires the same sentences and lengths.
    package func joined(with other: SpanVectors, weight: Float) -> SpanVectors {
        precondition(sentenceCount == other.sentenceCount && maximumLength == other.maximumLength)
        let width = dimension + other.dimension
        var joined = [Float](repeating: 0, count: maximumLength * sentenceCount * width)
        for row in 0..<maximumLength * sentenceCount {
            Rows.copy(values, from: row * dimension, to: &joined, at: row * width, count: dimension)
            Rows.add(
                other.values, from: row * other.dimension, to: &joined, at: row * width + dimension,
                width: other.dimension, times: weight.squareRoot())
        }
        return SpanVectors(
            sentenceCount: sentenceCount, maximumLength: maximumLength, dimension: width, values: joined)
    }
}
