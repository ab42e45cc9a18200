/// A bead that comes near an alignment, with the terms of its score before they are weighed: what the weights are fitted to.
package struct BeadCandidate: Sendable {
    package let source: Range<Int>
    package let target: Range<Int>
    /// The terms of the sum, by name, and at last the factor for the lengths.
    package let terms: [(name: String, value: Float)]
}

extension Aligner {
    /// All beads with two sides that begin within `reach` target sentences of where the alignment stands, in the order of the source.
    package func candidates(
        within reach: Int, of source: AlignmentInput, _ target: AlignmentInput
    ) -> [BeadCandidate] {
        var (row, column) = (0, 0)
        var columns = [Range<Int>](repeating: 0..<0, count: source.count)
        for step in Aligner(shape: shape).chain(source, target).steps {
            for passed in row...row + step.source.count where passed < source.count {
                let near = max(0, column - reach)..<min(target.count, column + step.target.count + reach + 1)
                let known = columns[passed].isEmpty ? near : columns[passed]
                columns[passed] =
                    min(known.lowerBound, near.lowerBound)..<max(known.upperBound, near.upperBound)
            }
            (row, column) = (row + step.source.count, column + step.target.count)
        }
        return columns.enumerated().flatMap { candidates(from: $0.offset, $0.element, source, target) }
    }

    private func candidates(
        from row: Int, _ columns: Range<Int>, _ source: AlignmentInput, _ target: AlignmentInput
    ) -> [BeadCandidate] {
        let similarities = SpanSimilarities(
            source, target, rows: row - 1..<row + shape.maximumSide + 1,
            columns: columns.lowerBound - 1..<columns.upperBound + shape.maximumSide + 1, shape: shape)
        return columns.flatMap { column in
            shape.sizes.compactMap { m, n in
                guard row + m <= source.count, column + n <= target.count else { return nil }
                let bead = BeadScore(
                    m, n, row: row, column: column, in: similarities, source: source, target: target)
                return bead.map {
                    BeadCandidate(
                        source: row..<row + m, target: column..<column + n,
                        terms: $0.terms + [("lengths", $0.lengths)])
                }
            }
        }
    }
}
