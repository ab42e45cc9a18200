/// The cells of a dynamic program that are visited: a range of columns for each row.
struct Band {
    private let ranges: [ClosedRange<Int>]
    /// Where each row's cells start, and at last the number of cells.
    private let offsets: [Int]

    /// Requires `rows + 1` ranges that start at or after the one before and end at or after it, the first from 0.
    init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges
        offsets = ranges.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// All cells of `rows + 1` by `columns + 1`.
    static func full(rows: Int, columns: Int) -> Band {
        Band([ClosedRange<Int>](repeating: 0...columns, count: rows + 1))
    }

    var cellCount: Int { offsets[offsets.count - 1] }

    subscript(row: Int) -> ClosedRange<Int> { ranges[row] }

    /// The index of a cell; nil where it is outside.
    @inline(__always)
    func cell(_ row: Int, _ column: Int) -> Int? {
        guard row < ranges.count, ranges[row].contains(column) else { return nil }
        return offsets[row] + column - ranges[row].lowerBound
    }

    /// The columns of the cells of `rows`.
    func columns(of rows: Range<Int>) -> Range<Int> {
        ranges[rows.lowerBound].lowerBound..<ranges[rows.upperBound - 1].upperBound + 1
    }
}
