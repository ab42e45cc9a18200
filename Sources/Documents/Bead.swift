/// Sentences of two versions that say the same: a run of the source, a run of the target.
///
/// One side may be empty: a sentence without counterpart is a bead of its own (a deletion or an insertion).
package struct Bead: Hashable, Sendable {
    /// Indices of source sentences.
    package var source: Range<Int>
    /// Indices of target sentences.
    package var target: Range<Int>
    /// How sure the alignment is, 0…1; the aligner says how it is calibrated.
    package var score: Double

    package init(source: Range<Int>, target: Range<Int>, score: Double) {
        self.source = source
        self.target = target
        self.score = score
    }

    /// Whether one side is empty.
    package var isNull: Bool { source.isEmpty || target.isEmpty }
}

/// The beads between two articles of a group. They cover every sentence of both exactly once, sorted by source; beads
/// without a source stand where their target stands.
package struct PairAlignment: Hashable, Sendable {
    /// Index of the source article in its group, and of the target article.
    package var source: Int
    package var target: Int
    package var beads: [Bead]

    package init(source: Int, target: Int, beads: [Bead]) {
        self.source = source
        self.target = target
        self.beads = beads
    }
}
