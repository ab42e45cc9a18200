package import Documents
import GRDB

extension MemoryDatabase {
    /// The segments most like `text`, best first, each with its translation; tags do not count. What says the same twice comes once.
    ///
    /// - Parameter minimumScore: 0.6 to 1.
    package func matches(
        _ text: String, from source: Language, to target: Language, minimumScore: Double, limit: Int
    ) throws(MemoryFailure) -> [FuzzyMatch] {
        let query = WordList(text)
        return try reading { database in
            let statement = try database.cachedStatement(sql: Self.translations)
            return try withIndex(of: source.primary, in: database) { index in
                var best = BestMatches(limit: limit, minimumScore: minimumScore)
                for candidate in try index.candidates(for: query, score: minimumScore).prefix(Self.mostCandidates) {
                    // The later ones have no higher bound.
                    if best.cannotTake(candidate.bound) { break }
                    let rows = try Row.fetchCursor(statement, arguments: [candidate.segment, target.primary])
                    while let row = try rows.next() {
                        best.insert(
                            SegmentComparison(query: query, source: row[0]), target: row[1], document: row[2])
                    }
                }
                return best.matches(in: target)
            }
        }
    }

    /// In a memory of thousands of segments that differ in their numbers alone, not all are compared.
    private static let mostCandidates = 1000

    private static let translations = """
        SELECT source.text, target.text, coalesce(source.document, file.name)
        FROM segment source JOIN segment target ON target.unit = source.unit AND target.id <> source.id
        JOIN unit ON unit.id = source.unit JOIN file ON file.id = unit.file
        WHERE source.id = ? AND target."primary" = ?
        """
}
