/// Actions on rows. A row that is made of confirmed rows only stays confirmed.
extension ReviewDocument {
    func mergingRows(_ row: Int) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row)
        guard rows.indices.contains(row + 1) else { throw ReviewRefusal("there is no row below to join with") }
        return replacing(row..<row + 2, with: [joined(rows[row], rows[row + 1])])
    }

    private func joined(_ upper: ReviewRow, _ lower: ReviewRow) -> ReviewRow {
        let scores = [upper, lower].filter { !$0.isAlone }.map(\.score)
        return ReviewRow(
            cells: versions.indices.map { versions[$0].inOrder(upper.cells[$0] + lower.cells[$0]) },
            score: scores.min() ?? 0, isConfirmed: upper.isConfirmed && lower.isConfirmed)
    }

    func splittingRow(_ row: Int, at counts: [Int]) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row)
        let whole = rows[row]
        guard counts.count == versions.count, zip(counts, whole.cells).allSatisfy({ (0...$1.count).contains($0) })
        else { throw ReviewRefusal("row \(row + 1) has no such place to be cut at") }
        var (upper, lower) = (whole, whole)
        for (version, count) in counts.enumerated() {
            upper.cells[version] = Array(whole.cells[version][..<count])
            lower.cells[version] = Array(whole.cells[version][count...])
        }
        guard !upper.isEmpty, !lower.isEmpty else {
            throw ReviewRefusal("row \(row + 1) has nothing to be cut off there")
        }
        return replacing(row..<row + 1, with: [upper.settled, lower.settled])
    }

    /// `direction` is 1 for down and -1 for up.
    func moving(
        _ count: Int, of version: Int, from row: Int, by direction: Int
    ) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row, version: version)
        guard (1...max(1, rows[row].cells[version].count)).contains(count), !rows[row].cells[version].isEmpty else {
            throw ReviewRefusal("row \(row + 1) has no such sentences to move")
        }
        guard rows.indices.contains(row + direction) else {
            throw ReviewRefusal("there is no row \(direction > 0 ? "below" : "above") to move to")
        }
        var (from, to) = (rows[row], rows[row + direction])
        let cell = from.cells[version]
        let moved = direction > 0 ? cell.suffix(count) : cell.prefix(count)
        from.cells[version] = Array(direction > 0 ? cell.dropLast(count) : cell.dropFirst(count))
        to.cells[version] = versions[version].inOrder(moved + to.cells[version])
        let left = from.isEmpty ? [] : [from.settled]
        return direction > 0
            ? replacing(row..<row + 2, with: left + [to.settled])
            : replacing(row - 1..<row + 1, with: [to.settled] + left)
    }

    func linking(_ version: Int, of row: Int, to target: Int) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row, version: version)
        try check(row: target)
        guard row != target else { throw ReviewRefusal("that is the row where it stands") }
        guard !rows[row].cells[version].isEmpty else { throw ReviewRefusal("there is nothing to link") }
        var (from, to) = (rows[row], rows[target])
        to.cells[version] = versions[version].inOrder(to.cells[version] + from.cells[version])
        from.cells[version] = []
        var change = replacing(target..<target + 1, with: [to.settled])
        // Second, so that a row that falls away does not move the other.
        change.rows += replacing(row..<row + 1, with: from.isEmpty ? [] : [from.settled]).rows
        return change
    }

    func unlinking(_ version: Int, of row: Int) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row, version: version)
        var (rest, alone) = (rows[row], rows[row])
        guard !rest.cells[version].isEmpty, !rest.isAlone else {
            throw ReviewRefusal("it has no counterpart in row \(row + 1)")
        }
        rest.cells[version] = []
        for other in versions.indices where other != version { alone.cells[other] = [] }
        return replacing(row..<row + 1, with: [rest.settled, alone.settled])
    }

    func confirming(_ row: Int, above: Bool) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row)
        let candidates = above ? 0..<row + 1 : row..<row + 1
        guard let first = candidates.first(where: { !rows[$0].isConfirmed }),
            let last = candidates.last(where: { !rows[$0].isConfirmed })
        else { throw ReviewRefusal("row \(row + 1) is confirmed already") }
        return marking(first..<last + 1, isConfirmed: true)
    }

    func unconfirming(_ row: Int) throws(ReviewRefusal) -> ReviewChange {
        try check(row: row)
        guard rows[row].isConfirmed else { throw ReviewRefusal("row \(row + 1) is not confirmed") }
        return marking(row..<row + 1, isConfirmed: false)
    }

    private func marking(_ range: Range<Int>, isConfirmed: Bool) -> ReviewChange {
        replacing(
            range,
            with: rows[range].map { row in
                var row = row
                row.isConfirmed = isConfirmed
                return row
            })
    }

    func realigning(_ stretches: [RealignedStretch]) throws(ReviewRefusal) -> ReviewChange {
        var change = ReviewChange()
        var end = rows.count
        // From the last to the first, so that the places hold while rows come and go.
        for stretch in stretches.sorted(by: { $0.row > $1.row }) {
            let range = stretch.row..<stretch.row + max(0, stretch.count)
            guard range.lowerBound >= 0, range.upperBound <= end, !rows[range].contains(where: \.isConfirmed),
                holdSame(rows[range], stretch.rows[...])
            else { throw ReviewRefusal("the rows were changed meanwhile; realign again") }
            end = range.lowerBound
            change.rows += replacing(range, with: stretch.rows).rows
        }
        return change
    }

    /// Whether two runs of rows hold the same sentences.
    private func holdSame(_ left: ArraySlice<ReviewRow>, _ right: ArraySlice<ReviewRow>) -> Bool {
        right.allSatisfy { $0.cells.count == versions.count && !$0.isEmpty }
            && versions.indices.allSatisfy { version in
                left.flatMap { $0.cells[version] }.sorted() == right.flatMap { $0.cells[version] }.sorted()
            }
    }

    private func replacing(_ range: Range<Int>, with rows: [ReviewRow]) -> ReviewChange {
        ReviewChange(rows: [.init(place: range.lowerBound, removed: Array(self.rows[range]), inserted: rows)])
    }
}
