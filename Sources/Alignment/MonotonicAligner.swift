/// Finds the chain of beads from the first sentences of two ranges to the last with the greatest sum of scores, by dynamic
/// programming within a band.
///
/// A cell (i, j) holds the best score of any chain that covers the first i source and j target sentences of the ranges. Cells are
/// visited in order, and each offers its score to the cells that a bead from there leads to. The similarities are computed for a
/// block of rows at a time, so that memory grows with the band's area by one float and one byte a cell.
struct MonotonicAligner {
    /// A bead with its score under the weights.
    struct Step {
        var source: Range<Int>
        var target: Range<Int>
        var score: Float

        var isNull: Bool { source.isEmpty || target.isEmpty }
    }

    let source: AlignmentInput
    let target: AlignmentInput
    let weights: AlignmentWeights
    let shape: BeadShape
    /// The sentences to align.
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// In rows and columns of the ranges.
    private let band: Band

    /// Aligns whole documents within `band`, or the given ranges of sentences, whose beads do not leave them.
    init(
        _ source: AlignmentInput, _ target: AlignmentInput, weights: AlignmentWeights, shape: BeadShape,
        band: Band? = nil,
        rows: Range<Int>? = nil, columns: Range<Int>? = nil
    ) {
        self.source = source
        self.target = target
        self.weights = weights
        self.shape = shape
        self.rows = rows ?? 0..<source.count
        self.columns = columns ?? 0..<target.count
        self.band = band ?? .full(rows: self.rows.count, columns: self.columns.count)
    }

    /// The best chain.
    func align() -> [Step] {
        var scores = [Float](repeating: -.infinity, count: band.cellCount)
        // The bead that led to a cell: its source sentences times 16 plus its target sentences.
        var steps = [UInt8](repeating: 0, count: band.cellCount)
        scores[0] = 0
        let reach = shape.maximumSide + 1
        for start in stride(from: 0, through: rows.count, by: blockRows) {
            let block = start..<min(start + blockRows, rows.count + 1)
            let visited = band.columns(of: block)
            let similarities = SpanSimilarities(
                source, target, rows: rows.lowerBound + start - 1..<rows.lowerBound + block.upperBound + reach,
                columns: columns.lowerBound + visited.lowerBound - 1..<columns.lowerBound + visited.upperBound + reach,
                shape: shape)
            for row in block {
                for column in band[row] {
                    offer(from: row, column, similarities, &scores, &steps)
                }
            }
        }
        return chain(scores, steps)
    }

    /// Rows whose similarities are held at a time. Those of some rows below are computed with each block, and in a narrow band
    /// those of as many columns beside it as it has rows: together they are fewest near this height.
    private var blockRows: Int {
        let width = band.cellCount / (rows.count + 1)
        return max(32, Int(Double((shape.maximumSide + 3) * width).squareRoot()))
    }

    @inline(__always)
    private func offer(
        from row: Int, _ column: Int, _ similarities: borrowing SpanSimilarities, _ scores: inout [Float],
        _ steps: inout [UInt8]
    ) {
        guard let here = band.cell(row, column), scores[here] > -.infinity else { return }
        let score = scores[here]
        func take(_ m: Int, _ n: Int, _ total: Float) {
            guard let there = band.cell(row + m, column + n), total > scores[there] else { return }
            scores[there] = total
            steps[there] = UInt8(m << 4 | n)
        }
        take(1, 0, score + weights.null)
        take(0, 1, score + weights.null)
        for m in 1...shape.maximumSide where row + m <= rows.count {
            for n in 1...shape.maximumTarget(beside: m) where column + n <= columns.count {
                let bead = BeadScore(
                    m, n, row: rows.lowerBound + row, column: columns.lowerBound + column, in: similarities,
                    source: source, target: target)
                if let bead { take(m, n, score + bead.total(weights)) }
            }
        }
    }

    private func chain(_ scores: [Float], _ steps: [UInt8]) -> [Step] {
        var (row, column) = (rows.count, columns.count)
        var beads = [Step]()
        while row > 0 || column > 0 {
            let cell = band.cell(row, column)!
            let (m, n) = (Int(steps[cell] >> 4), Int(steps[cell] & 15))
            let before = band.cell(row - m, column - n)!
            beads.append(
                Step(
                    source: rows.lowerBound + row - m..<rows.lowerBound + row,
                    target: columns.lowerBound + column - n..<columns.lowerBound + column,
                    score: scores[cell] - scores[before]))
            (row, column) = (row - m, column - n)
        }
        return beads.reversed()
    }
}
