/// Unit vectors of every run of 1 to `maximumLength` neighbouring sentences of a document, in half precision: that changes a
/// product by some 0.00002.
///
/// Shape: `maximumLength` blocks of `sentenceCount` rows of `dimension` floats; the row of the run of `length` sentences that
/// starts at sentence `start` is `(length - 1) * sentenceCount + start`. Rows of runs that would pass the end of the document
/// are zero.
package struct SpanVectors: Sendable {
    package let sentenceCount: Int
    package let maximumLength: Int
    private var matrix: HalfMatrix

    /// Zeros, to be filled with `set`.
    package init(sentenceCount: Int, maximumLength: Int, dimension: Int) {
        self.sentenceCount = sentenceCount
        self.maximumLength = maximumLength
        matrix = HalfMatrix(rows: maximumLength * sentenceCount, columns: dimension)
    }

    /// Requires `values.count == maximumLength * sentenceCount * dimension`.
    package init(sentenceCount: Int, maximumLength: Int, dimension: Int, values: [Float]) {
        precondition(values.count == maximumLength * sentenceCount * dimension)
        self.init(sentenceCount: sentenceCount, maximumLength: maximumLength, dimension: dimension)
        if !values.isEmpty { matrix.set(row: 0, from: values, count: values.count) }
    }

    package var dimension: Int { matrix.columns }

    private func row(length: Int, start: Int) -> Int {
        precondition(1 <= length && length <= maximumLength && 0 <= start && start <= sentenceCount)
        return (length - 1) * sentenceCount + start
    }

    /// Puts `width` floats of `source` from `offset` into the vector of a run, from float `column` on.
    package mutating func set(
        length: Int, start: Int, column: Int = 0, from source: [Float], at offset: Int = 0, width: Int
    ) {
        precondition(column >= 0 && column + width <= dimension)
        matrix.set(
            row: row(length: length, start: start), column: column, from: source, at: offset, count: width)
    }

    /// Puts a row of `vectors`, which is no wider, into the vector of a run.
    package mutating func set(length: Int, start: Int, from vectors: borrowing Matrix, row: Int) {
        set(
            length: length, start: start, from: vectors.values, at: row * vectors.columns, width: vectors.columns)
    }

    /// Puts a run's vector of `other`, which has the same runs, at the start of this one's.
    package mutating func set(length: Int, start: Int, from other: SpanVectors) {
        matrix.set(
            row: row(length: length, start: start), from: other.matrix, row: other.row(length: length, start: start))
    }

    /// The vectors of the runs of `length` that start at `starts`, in single precision: `[starts × dimension]`.
    package func floats(length: Int, starts: Range<Int>) -> [Float] {
        precondition(starts.upperBound <= sentenceCount)
        let first = row(length: length, start: starts.lowerBound)
        return matrix.floats(rows: first..<first + starts.count)
    }

    /// The vector of the run of `length` sentences that starts at `start`.
    package subscript(length length: Int, start start: Int) -> [Float] {
        floats(length: length, starts: start..<start + 1)
    }
}
