import Documents

/// The aligner's beads of one pair, to be found again in the rows.
///
/// A row of many versions joins what any pair holds together. Where a row's sentences of this pair are still those of whole
/// beads, they say more than the row, and a comparison of facts is surer of them.
struct FinerBeads {
    private let pair: PairAlignment
    private var beadOfSource: [Int: Int] = [:]
    private var beadOfTarget: [Int: Int] = [:]

    init(_ pair: PairAlignment) {
        self.pair = pair
        for (index, bead) in pair.beads.enumerated() {
            for sentence in bead.source { beadOfSource[sentence] = index }
            for sentence in bead.target { beadOfTarget[sentence] = index }
        }
    }

    /// The row's two sides, as one unit or as the beads that it is made of.
    func units(of row: ReviewRow) -> [AlignedUnit] {
        let (source, target) = (row.cells[pair.source], row.cells[pair.target])
        guard !source.isEmpty || !target.isEmpty else { return [] }
        let whole = AlignedUnit(sentences: [source, target], score: row.isConfirmed ? 1 : row.score)
        let found = source.map { beadOfSource[$0] } + target.map { beadOfTarget[$0] }
        let beads = Set(found.compactMap(\.self)).sorted().map { pair.beads[$0] }
        let count = beads.reduce(0) { $0 + $1.source.count + $1.target.count }
        // The beads hold the row's sentences and no others where none is unknown and the counts agree.
        guard !found.contains(nil), count == found.count else { return [whole] }
        return beads.map { bead in
            AlignedUnit(
                sentences: [Array(bead.source), Array(bead.target)],
                score: row.isConfirmed && !bead.isNull ? 1 : bead.score)
        }
    }
}
