import Vectors

extension Band {
    /// Documents up to this many cells are searched whole.
    private static let wholeLimit = 1_000_000
    /// Cells kept to either side of the path that the coarser level found.
    private static let margin = 24

    /// The band in which two documents are aligned: all of it for short ones; for long ones the surroundings of the path of the same
    /// documents with each two sentences taken as one, found in the same way. Linear in time and memory.
    static func coarseToFine(_ source: AlignmentInput, _ target: AlignmentInput) -> Band {
        if (source.count + 1) * (target.count + 1) <= wholeLimit {
            return full(rows: source.count, columns: target.count)
        }
        let (coarseSource, coarseTarget) = (source.halved(), target.halved())
        let path = MonotonicAligner(
            coarseSource, coarseTarget, weights: .path, shape: BeadShape(maximumSide: 1, maximumTotal: 2),
            band: coarseToFine(coarseSource, coarseTarget)
        ).align()
        return around(path, rows: source.count, columns: target.count)
    }

    private static func around(_ path: [MonotonicAligner.Step], rows: Int, columns: Int) -> Band {
        var (lower, upper) = ([Int](repeating: columns, count: rows + 1), [Int](repeating: 0, count: rows + 1))
        func visit(_ row: Int, _ column: Int) {
            for near in max(0, row - margin)...min(rows, row + margin) {
                lower[near] = min(lower[near], max(0, column - margin))
                upper[near] = max(upper[near], min(columns, column + margin))
            }
        }
        visit(0, 0)
        for step in path { visit(min(rows, 2 * step.source.upperBound), min(columns, 2 * step.target.upperBound)) }
        visit(rows, columns)
        for row in stride(from: rows - 1, through: 0, by: -1) { lower[row] = min(lower[row], lower[row + 1]) }
        for row in 1...rows { upper[row] = max(upper[row], upper[row - 1]) }
        return Band(zip(lower, upper).map { $0...$1 })
    }
}

extension AlignmentWeights {
    /// For the coarse levels: what is alike beyond its neighbours is matched, and leaving out costs nothing.
    fileprivate static let path = AlignmentWeights(
        margin: 0.5, offset: 0, following: 0, preceding: 0, dropping: 0, ends: 0, null: 0)
}

extension AlignmentInput {
    /// The document with each two sentences taken as one, their vector the mean of the two.
    fileprivate func halved() -> AlignmentInput {
        let (half, dimension) = ((count + 1) / 2, vectors.dimension)
        var values = [Float](repeating: 0, count: half * dimension)
        for sentence in 0..<count {
            Rows.add(
                vectors[length: 1, start: sentence], from: 0, to: &values, at: sentence / 2 * dimension,
                width: dimension)
        }
        Rows.normalizeLength(&values, count: half, width: dimension, epsilon: 1e-12)
        let lengths = (0..<half).map { length(of: 2 * $0..<min(2 * $0 + 2, count)) }
        let halves = SpanVectors(sentenceCount: half, maximumLength: 1, dimension: dimension, values: values)
        return AlignmentInput(vectors: halves, lengths: lengths)
    }
}
