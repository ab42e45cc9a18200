/// The similarity of each article of one list with each of another.
struct SimilarityTable {
    let rows: Int
    let columns: Int
    /// Row by row.
    private var values: [Float]

    init(rows: Int, columns: Int) {
        self.init(rows: rows, columns: columns, values: [Float](repeating: 0, count: rows * columns))
    }

    init(rows: Int, columns: Int, values: [Float]) {
        precondition(values.count == rows * columns)
        self.rows = rows
        self.columns = columns
        self.values = values
    }

    subscript(row: Int, column: Int) -> Float {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    private func row(_ row: Int) -> [Float] { Array(values[row * columns..<(row + 1) * columns]) }
    private func column(_ column: Int) -> [Float] { (0..<rows).map { self[$0, column] } }

    /// Changes each value by what `body` makes of it, its row and its column.
    mutating func update(_ body: (Float, Int, Int) -> Float) {
        for index in values.indices { values[index] = body(values[index], index / columns, index % columns) }
    }

    /// Each similarity less half the mean of its row's and of its column's greatest others.
    func withoutNeighbours(_ count: Int) -> SimilarityTable {
        let ofRow = (0..<rows).map { Self.meanBehindFirst(row($0), count) }
        let ofColumn = (0..<columns).map { Self.meanBehindFirst(column($0), count) }
        var table = self
        table.update { $0 - (ofRow[$1] + ofColumn[$2]) / 2 }
        return table
    }

    /// The mean of the greatest values behind the first; 0 where there are none.
    private static func meanBehindFirst(_ values: [Float], _ count: Int) -> Float {
        let others = values.sorted(by: >).dropFirst().prefix(count)
        return others.isEmpty ? 0 : others.reduce(0, +) / Float(others.count)
    }

    func best(ofRow row: Int) -> Int { (0..<columns).max { self[row, $0] < self[row, $1] } ?? 0 }
    func best(ofColumn column: Int) -> Int { (0..<rows).max { self[$0, column] < self[$1, column] } ?? 0 }

    /// How far a value is ahead of the others in its row and in its column; without others, its own size.
    func lead(_ row: Int, _ column: Int) -> Float {
        let value = self[row, column]
        let inRow = (0..<columns).lazy.filter { $0 != column }.map { self[row, $0] }.max()
        let inColumn = (0..<rows).lazy.filter { $0 != row }.map { self[$0, column] }.max()
        return min(inRow.map { value - $0 } ?? max(value, 0), inColumn.map { value - $0 } ?? max(value, 0))
    }
}
