package import Documents
import TMX

/// Which rows leave the review.
package enum RowChoice: Hashable, Sendable {
    case all, confirmed
    /// Confirmed, or at least as sure as this.
    case score(Double)

    func takes(_ row: ReviewRow) -> Bool {
        switch self {
        case .all: true
        case .confirmed: row.isConfirmed
        case .score(let least): row.isConfirmed || row.score >= least
        }
    }
}

extension ReviewDocument {
    /// The document as a bitext, with the units of the rows that are chosen. What a person confirmed is sure: its score is 1.
    package func bitext(_ choice: RowChoice = .all) -> Bitext {
        let ranks = versions.map(\.ranks)
        func places(_ identifiers: [Int], _ version: Int) -> [Int] {
            identifiers.compactMap { ranks[version][$0] }.sorted()
        }
        let units = rows.filter(choice.takes).map { row in
            AlignedUnit(
                sentences: row.cells.enumerated().map { places($1, $0) }, score: row.isConfirmed ? 1 : row.score)
        }
        let alignments = pairs.map { pair in
            let finer = FinerBeads(pair)
            let units = rows.flatMap { row in
                finer.units(of: row).map { unit in
                    AlignedUnit(
                        sentences: [places(unit.sentences[0], pair.source), places(unit.sentences[1], pair.target)],
                        score: unit.score)
                }
            }
            let joined = PairAlignment(joining: units, source: 0, target: 1)
            return PairAlignment(source: pair.source, target: pair.target, beads: joined.beads)
        }
        return Bitext(articles: versions.map(\.segmented), alignments: alignments, units: units)
    }
}

/// The aligner's beads of one pair, to be found again in the rows.
///
/// A row of many versions joins what any pair holds together. Where a row's sentences of this pair are still those of whole
/// beads, they say more than the row, and a comparison of facts is surer of them.
private struct FinerBeads {
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
