import Vectors

/// How much better what stands at a boundary fits straight across than crosswise: a boundary lies before a source and before a target
/// sentence, and where a bead ends there although its last sentence goes on in the next one of the other side, the closing words of
/// the one are like the opening words of the other.
///
/// Shape: a row a boundary of `rows` and one more, a column a boundary of `columns` and one more, contiguous.
struct BoundaryContrasts {
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// For a bead that ends at the boundary, and for one that begins there.
    private var ending: [Float]
    private var beginning: [Float]

    /// Of the boundaries around the sentences `rows` and `columns`.
    init(_ source: SentenceEnds, _ target: SentenceEnds, rows: Range<Int>, columns: Range<Int>) {
        self.rows = rows
        self.columns = columns
        let count = (rows.count + 1) * (columns.count + 1)
        ending = [Float](repeating: 0, count: count)
        beginning = ending
        func products(_ left: SpanVectors, _ right: SpanVectors) -> [Float] {
            var products = [Float]()
            products.appendProducts(
                of: left.floats(length: 1, starts: rows), rows: rows.count,
                with: right.floats(length: 1, starts: columns), rows: columns.count, dimension: left.dimension)
            return products
        }
        let straightEnds = products(source.closings, target.closings)
        let straightStarts = products(source.openings, target.openings)
        let endsOnStarts = products(source.closings, target.openings)
        let startsOnEnds = products(source.openings, target.closings)
        let width = columns.count
        for row in 0...rows.count {
            for column in 0...columns.count {
                let boundary = row * (width + 1) + column
                let (hasSourceBefore, hasTargetBefore) = (row > 0, column > 0)
                let (hasSourceAfter, hasTargetAfter) = (row < rows.count, column < columns.count)
                let crossed = (
                    over: hasSourceBefore && hasTargetAfter ? endsOnStarts[(row - 1) * width + column] : nil,
                    under: hasSourceAfter && hasTargetBefore ? startsOnEnds[row * width + column - 1] : nil
                )
                if hasSourceBefore, hasTargetBefore {
                    ending[boundary] = Self.contrast(
                        straightEnds[(row - 1) * width + column - 1], crossed.over, crossed.under)
                }
                if hasSourceAfter, hasTargetAfter {
                    beginning[boundary] = Self.contrast(
                        straightStarts[row * width + column], crossed.over, crossed.under)
                }
            }
        }
    }

    /// How much `straight` exceeds both of the others, one after the other; what is not there exceeds nothing.
    private static func contrast(_ straight: Float, _ over: Float?, _ under: Float?) -> Float {
        (over.map { straight - $0 } ?? 0) + (under.map { straight - $0 } ?? 0)
    }

    /// The sum for both ends of a bead.
    @inline(__always)
    func sum(_ m: Int, _ n: Int, row: Int, column: Int) -> Float {
        let width = columns.count + 1
        let start = (row - rows.lowerBound) * width + column - columns.lowerBound
        return beginning[start] + ending[start + m * width + n]
    }
}
