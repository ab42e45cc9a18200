import Vectors

/// Cosines of all spans that start in a block of source sentences with all that start in a block of target sentences.
///
/// Shape: `[target length][source length][row][column]`, contiguous; lengths from 1 to `maximumLength`. With longer targets there
/// are fewer source lengths: a bead's spans have at most so many sentences together, and one more to look beyond it.
struct SpanSimilarities {
    let rows: Range<Int>
    let columns: Range<Int>
    let maximumLength: Int
    /// The most sentences of a source and a target span together.
    private let maximumTotal: Int
    private var values: [Float] = []
    /// Where the products with targets of each length start.
    private var starts: [Int] = []
    private let contrasts: BoundaryContrasts?

    /// `rows` and `columns` may pass the ends of the documents. Spans that no bead of `shape` needs are left out.
    init(_ source: AlignmentInput, _ target: AlignmentInput, rows: Range<Int>, columns: Range<Int>, shape: BeadShape) {
        self.rows = rows.clamped(to: 0..<source.count)
        self.columns = columns.clamped(to: 0..<target.count)
        maximumLength = min(source.vectors.maximumLength, target.vectors.maximumLength, shape.spanLength)
        maximumTotal = shape.maximumTotal + 1
        contrasts =
            if let ends = source.ends, let targetEnds = target.ends {
                BoundaryContrasts(ends, targetEnds, rows: self.rows, columns: self.columns)
            } else {
                nil
            }
        var sources = [Float]()
        for length in 1...maximumLength { sources += source.vectors.floats(length: length, starts: self.rows) }
        for length in 1...maximumLength {
            starts.append(values.count)
            let sourceLengths = max(0, min(maximumLength, maximumTotal - length))
            values.appendProducts(
                of: sources, rows: sourceLengths * self.rows.count,
                with: target.vectors.floats(length: length, starts: self.columns), rows: self.columns.count,
                dimension: source.vectors.dimension)
        }
    }

    /// The cosine of the `sourceLength` sentences from `row` with the `targetLength` sentences from `column`; nil where a span
    /// would leave its document or the block, or is longer than the vectors or the beads go.
    @inline(__always)
    subscript(_ sourceLength: Int, _ targetLength: Int, _ row: Int, _ column: Int) -> Float? {
        guard sourceLength <= maximumLength, targetLength <= maximumLength, sourceLength + targetLength <= maximumTotal,
            rows.contains(row), columns.contains(column)
        else { return nil }
        let line = (sourceLength - 1) * rows.count + row - rows.lowerBound
        return values[starts[targetLength - 1] + line * columns.count + column - columns.lowerBound]
    }

    /// How much better the ends of a bead within the block fit one another than what stands beyond them; 0 where that is not known.
    @inline(__always)
    func contrast(_ sourceLength: Int, _ targetLength: Int, _ row: Int, _ column: Int) -> Float {
        contrasts?.sum(sourceLength, targetLength, row: row, column: column) ?? 0
    }
}
