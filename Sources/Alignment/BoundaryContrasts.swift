import Vectors

/// How much better what stands at a boundary fits straight across than crosswise.
///
/// A boundary lies before a source and before a target sentence. Where a bead ends there although its last sentence goes on in the
/// next one of the other side, the closing words of the one are like the opening words of the other.
///
/// Shape: a row for each of `rows` and one more, a column for each of `columns` and one more, contiguous.
struct BoundaryContrasts {
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// For a bead that ends at the boundary, and for one that begins there.
    private var ending: [Float] = []
    private var beginning: [Float] = []

    /// Of the boundaries around the sentences `rows` and `columns`.
    init(_ source: SentenceEnds, _ target: SentenceEnds, rows: Range<Int>, columns: Range<Int>) {
        self.rows = rows
        self.columns = columns
        func products(_ left: SpanVectors, _ right: SpanVectors) -> Products {
            Products(left, right, rows: rows, columns: columns)
        }
        let closings = products(source.closings, target.closings)
        let openings = products(source.openings, target.openings)
        let onwards = products(source.closings, target.openings)
        let backwards = products(source.openings, target.closings)
        for row in 0...rows.count {
            for column in 0...columns.count {
                let crossed = (onwards[row - 1, column], backwards[row, column - 1])
                ending.append(Self.contrast(closings[row - 1, column - 1], crossed))
                beginning.append(Self.contrast(openings[row, column], crossed))
            }
        }
    }

    /// How much `straight` exceeds the others, one and the other added up; what is not there counts nothing.
    private static func contrast(_ straight: Float?, _ crossed: (Float?, Float?)) -> Float {
        guard let straight else { return 0 }
        return (crossed.0.map { straight - $0 } ?? 0) + (crossed.1.map { straight - $0 } ?? 0)
    }

    /// The sum for both ends of a bead.
    @inline(__always)
    func sum(_ m: Int, _ n: Int, row: Int, column: Int) -> Float {
        let width = columns.count + 1
        let start = (row - rows.lowerBound) * width + column - columns.lowerBound
        return beginning[start] + ending[start + m * width + n]
    }
}

/// The products of some source sentences' vectors with some target sentences'.
private struct Products {
    private let height: Int
    private let width: Int
    private var values: [Float] = []

    init(_ left: SpanVectors, _ right: SpanVectors, rows: Range<Int>, columns: Range<Int>) {
        (height, width) = (rows.count, columns.count)
        values.appendProducts(
            of: left.floats(length: 1, starts: rows), rows: height, with: right.floats(length: 1, starts: columns),
            rows: width, dimension: left.dimension)
    }

    /// Nil outside.
    subscript(_ row: Int, _ column: Int) -> Float? {
        guard 0 <= row, row < height, 0 <= column, column < width else { return nil }
        return values[row * width + column]
    }
}
