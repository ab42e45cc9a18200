/// Sentences of all versions that are taken to say the same, and whether a person has looked at them.
package struct ReviewRow: Hashable, Sendable, Codable {
    /// Sentence identifiers by version, in reading order; an empty list where the version has no counterpart.
    package var cells: [[Int]]
    /// How sure the aligner is, 0…1; 0 where one version stands alone.
    package var score: Double
    package var isConfirmed: Bool

    package init(cells: [[Int]], score: Double, isConfirmed: Bool = false) {
        self.cells = cells
        self.score = score
        self.isConfirmed = isConfirmed
    }

    var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

    /// Whether fewer than two versions have a sentence in it.
    var isAlone: Bool { cells.count { !$0.isEmpty } < 2 }

    /// The row as it is after sentences came or went: nothing is left to be sure of where one version stands alone.
    var settled: ReviewRow {
        var row = self
        if isAlone { row.score = 0 }
        return row
    }

    private enum CodingKeys: String, CodingKey {
        case cells, score
        case isConfirmed = "confirmed"
    }
}
