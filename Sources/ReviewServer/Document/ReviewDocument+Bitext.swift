package import Documents
import TMX

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
