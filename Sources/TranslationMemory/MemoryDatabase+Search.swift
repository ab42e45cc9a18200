package import Documents
import GRDB

extension MemoryDatabase {
    /// The segments most like `text`, best first, each with its translation; tags do not count.
    ///
    /// - Parameter minimumScore: 0.6 to 1.
    package func matches(
        _ text: String, from source: Language, to target: Language, minimumScore: Double, limit: Int
    ) throws(MemoryFailure) -> [FuzzyMatch] {
        guard let index = try index(of: source.primary) else { return [] }
        let query = WordList(text)
        // The index counts numbers and capitals as equal: a few more than asked for, so that the best are among them.
        let candidates = index.candidates(for: query.words, score: minimumScore, limit: 2 * limit + 5)
        let found = try reading { database in
            let statement = try database.cachedStatement(sql: Self.translations)
            return try candidates.flatMap { candidate in
                let rows = try Row.fetchCursor(statement, arguments: [candidate.segment, target.primary])
                var found: [FuzzyMatch] = []
                while let row = try rows.next() {
                    found.append(
                        FuzzyMatch(
                            query: query, source: row[0], target: row[1], targetLanguage: target, document: row[2]))
                }
                return found
            }
        }
        let best = found.filter { $0.score >= minimumScore }.enumerated().sorted {
            ($0.element.score, $1.offset) > ($1.element.score, $0.offset)
        }
        return best.prefix(limit).map(\.element)
    }

    private static let translations = """
        SELECT source.text, target.text, source.document FROM segment source JOIN segment target ON target.unit = source.unit
        WHERE source.id = ? AND target."primary" = ?
        """
}
