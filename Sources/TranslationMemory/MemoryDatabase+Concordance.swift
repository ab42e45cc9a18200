package import Documents
import GRDB

/// A segment in which a word or a phrase stands.
package struct ConcordanceLine: Hashable, Sendable, Codable {
    package var language: String
    package var text: String
    /// The document that the text comes from; where the memory does not say, the name of the memory's file.
    package var document: String?
    /// The unit's other texts by language.
    package var translations: [String: String]
}

extension MemoryDatabase {
    /// Segments with the phrase, whatever its capitals and accents, best match first.
    ///
    /// - Parameters:
    ///   - language: where the phrase is looked for; nil for all.
    ///   - isPhrase: whether the words stand one after another; otherwise all of them stand anywhere.
    package func concordance(
        _ phrase: String, in language: Language?, isPhrase: Bool, limit: Int
    ) throws(MemoryFailure) -> [ConcordanceLine] {
        // The full-text index takes a run of ideographs for one word: those are looked for letter by letter.
        let isUnspaced = phrase.unicodeScalars.contains { ScalarClass($0) == .ideograph }
        let condition = isUnspaced ? Self.containing : Self.matching
        let argument = isUnspaced ? phrase : Self.expression(phrase, isPhrase: isPhrase)
        guard !argument.isEmpty else { return [] }
        return try reading { database in
            let rows = try Row.fetchAll(
                database, sql: condition, arguments: [argument, language?.primary, language?.primary, limit])
            return try rows.map { row in
                ConcordanceLine(
                    language: row[2], text: row[3], document: row[4],
                    translations: try Self.otherTexts(of: row[0], unit: row[1], database))
            }
        }
    }

    private static let columns = """
        segment.id, segment.unit, segment.language, segment.text,
        coalesce(segment.document, (SELECT name FROM unit JOIN file ON file.id = unit.file WHERE unit.id = segment.unit))
        """
    private static let matching = """
        SELECT \(columns) FROM segment_text JOIN segment ON segment.id = segment_text.rowid
        WHERE segment_text MATCH ? AND (? IS NULL OR segment."primary" = ?) ORDER BY rank LIMIT ?
        """
    private static let containing = """
        SELECT \(columns) FROM segment
        WHERE instr(segment.text, ?) > 0 AND (? IS NULL OR segment."primary" = ?) ORDER BY id LIMIT ?
        """

    /// Words in quotation marks, so that nothing in them means anything to FTS5.
    private static func expression(_ phrase: String, isPhrase: Bool) -> String {
        let list = WordList(phrase)
        let words = list.words.map { list.text(of: $0) }
        return isPhrase && !words.isEmpty
            ? "\"\(words.joined(separator: " "))\"" : words.map { "\"\($0)\"" }.joined(separator: " ")
    }

    private static func otherTexts(of segment: Int64, unit: Int64, _ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT language, text FROM segment WHERE unit = ? AND id <> ?"),
            arguments: [unit, segment])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
}
