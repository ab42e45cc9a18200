package import Documents

/// An alignment under correction: a pure value, changed by actions only.
///
/// Every sentence of every version that is in reading order stands in exactly one row.
package struct ReviewDocument: Hashable, Sendable {
    /// The pivot first.
    package internal(set) var versions: [ReviewVersion]
    package internal(set) var rows: [ReviewRow]
    /// What an editor thinks of a discrepancy.
    package internal(set) var judgements: [DiscrepancyKey: Judgement] = [:]
    /// The aligner's own pairs, finer than rows of three versions and more; kept for the rows that nobody took apart.
    let pairs: [PairAlignment]

    /// A bitext as it comes from the aligner or from a memory, nothing of it confirmed.
    package init(_ bitext: Bitext) {
        versions = bitext.articles.map(ReviewVersion.init)
        rows = bitext.units.map { ReviewRow(cells: $0.sentences, score: $0.score) }
        pairs = bitext.alignments
    }

    /// How many rows are confirmed.
    package var confirmedCount: Int { rows.count(where: \.isConfirmed) }
}
