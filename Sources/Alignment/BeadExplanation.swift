/// Why one bead of an alignment was chosen: the terms of its score, and what else could have begun at the same place.
package struct BeadExplanation: Sendable {
    /// A bead that was considered.
    package struct Candidate: Sendable {
        package let source: Range<Int>
        package let target: Range<Int>
        /// The terms of the score by their names, each with what it adds before the lengths are weighed; none for a sentence
        /// without counterpart, whose price is fixed.
        package let terms: [(name: String, value: Float, weight: Float)]
        /// The factor for the lengths of the two sides.
        package let lengths: Float
        /// The bead's score.
        package let score: Float
        /// The score of the best alignment of the passage that begins with this bead; the chosen one has the greatest.
        package let passage: Float
    }

    /// The chosen bead.
    package let chosen: Candidate
    /// The others that could begin at its place, the best first.
    package let others: [Candidate]
    /// The sentences over which the candidates were compared: from the bead to where the alignment stands some beads later.
    package let source: Range<Int>
    package let target: Range<Int>
}

extension Aligner {
    /// Beads of the passage over which the candidates are compared.
    private static let passage = 12

    /// Explains bead `index` of `align(source, target)`; nil where there is no such bead.
    package func explain(
        bead index: Int, _ source: AlignmentInput, _ target: AlignmentInput
    ) -> BeadExplanation? {
        let (steps, _, weights) = chain(source, target)
        guard steps.indices.contains(index) else { return nil }
        let (rows, columns) = passage(of: steps, from: index)
        let similarities = SpanSimilarities(
            source, target, rows: rows.lowerBound - 1..<rows.lowerBound + shape.spanLength + 1,
            columns: columns.lowerBound - 1..<columns.lowerBound + shape.spanLength + 1,
            shape: shape)

        func candidate(_ m: Int, _ n: Int) -> BeadExplanation.Candidate? {
            guard m <= rows.count, n <= columns.count else { return nil }
            let isNull = m == 0 || n == 0
            let bead =
                isNull
                ? nil
                : BeadScore(
                    m, n, row: rows.lowerBound, column: columns.lowerBound, in: similarities, source: source,
                    target: target)
            guard isNull || bead != nil else { return nil }
            let score = bead.map { $0.total(weights) } ?? weights.null
            let rest = MonotonicAligner(
                source, target, weights: weights, shape: shape, rows: rows.dropFirst(m), columns: columns.dropFirst(n)
            ).align()
            return BeadExplanation.Candidate(
                source: rows.prefix(m), target: columns.prefix(n), terms: bead?.weighed(by: weights) ?? [],
                lengths: bead?.lengths ?? 1, score: score, passage: rest.reduce(score) { $0 + $1.score })
        }

        let candidates = ([(1, 0), (0, 1)] + shape.sizes).compactMap(candidate).sorted { $0.passage > $1.passage }
        let step = steps[index]
        guard
            let chosen = candidates.first(where: {
                $0.source.count == step.source.count && $0.target.count == step.target.count
            })
        else { return nil }
        return BeadExplanation(
            chosen: chosen,
            others: candidates.filter { $0.source != chosen.source || $0.target != chosen.target },
            source: rows, target: columns)
    }

    /// The sentences from bead `index` on to some beads later, or to where the order breaks.
    private func passage(of steps: [MonotonicAligner.Step], from index: Int) -> (rows: Range<Int>, columns: Range<Int>)
    {
        let first = place(of: index, in: steps)
        var (row, column) = first
        for step in steps[index...].prefix(Self.passage) {
            guard step.source.isEmpty || step.source.lowerBound == row,
                step.target.isEmpty || step.target.lowerBound == column
            else { break }
            (row, column) = (row + step.source.count, column + step.target.count)
        }
        return (first.row..<row, first.column..<column)
    }

    /// Where bead `index` begins; its empty side where the beads before it end.
    private func place(of index: Int, in steps: [MonotonicAligner.Step]) -> (row: Int, column: Int) {
        let before = steps[..<index]
        let row = before.last { !$0.source.isEmpty }?.source.upperBound ?? 0
        let column = before.last { !$0.target.isEmpty }?.target.upperBound ?? 0
        let step = steps[index]
        return (
            step.source.isEmpty ? row : step.source.lowerBound, step.target.isEmpty ? column : step.target.lowerBound
        )
    }
}

extension BeadScore {
    /// The terms whose weighted sum, times the lengths' factor, is the score.
    fileprivate func weighed(by weights: AlignmentWeights) -> [(name: String, value: Float, weight: Float)] {
        zip(terms, weights.factors).map { ($0.name, $0.value, $1) } + [("offset", weights.offset, 1)]
    }
}
