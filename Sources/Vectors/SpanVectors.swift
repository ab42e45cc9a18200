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
