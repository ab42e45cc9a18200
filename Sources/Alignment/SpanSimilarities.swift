import Vectors

/// Cosines of all spans that start in a block of source sentences with all that start in a block of target sentences.
///
/// Shape: `[source length][target length][row][column]`, contiguous; lengths from 1 to `maximumLength`.
struct SpanSimilarities {
    let rows: Range<Int>
    let columns: Range<Int>
    let maximumLength: Int
    private var values: [Float]

    /// `rows` and `columns` may pass the ends of the documents. Spans that no bead of `shape` needs are left out.
    init(_ source: AlignmentInput, _ target: AlignmentInput, rows: Range<Int>, columns: Range<Int>, shape: BeadShape) {
        self.rows = rows.clamped(to: 0..<source.count)
        self.columns = columns.clamped(to: 0..<target.count)
        maximumLength = min(source.vectors.maximumLength, target.vectors.maximumLength, shape.spanLength)
        values = []
        let size = self.rows.count * self.columns.count
        values.reserveCapacity(maximumLength * maximumLength * size)
        let dimension = source.vectors.dimension
        for sourceLength in 1...maximumLength {
            for targetLength in 1...maximumLength {
                guard sourceLength + targetLength <= shape.maximumTotal + 1 else {
                    values.append(contentsOf: repeatElement(0, count: size))
                    continue
                }
                values += products(
                    source.vectors.values,
                    from: ((sourceLength - 1) * source.count + self.rows.lowerBound) * dimension,
                    rows: self.rows.count, target.vectors.values,
                    from: ((targetLength - 1) * target.count + self.columns.lowerBound) * dimension,
                    rows: self.columns.count, dimension: dimension)
            }
        }
    }

    /// The cosine of the `sourceLength` sentences from `row` with the `targetLength` sentences from `column`; nil where a span
    /// would leave its document or the block, or is longer than the vectors go.
    @inline(__always)
    subscript(_ sourceLength: Int, _ targetLength: Int, _ row: Int, _ column: Int) -> Float? {
        guard sourceLength <= maximumLength, targetLength <= maximumLength, rows.contains(row), columns.contains(column)
        else { return nil }
        let block = (sourceLength - 1) * maximumLength + targetLength - 1
        return values[(block * rows.count + row - rows.lowerBound) * columns.count + column - columns.lowerBound]
    }
}
