import Foundation
import GRDB

/// What a SQLite file holds, within a transaction.
struct SQLiteSnapshot: MemorySnapshot {
    let database: Database

    func generation() throws -> Int64 { try Int64.fetchOne(database, sql: "SELECT number FROM generation") ?? 0 }

    func languages() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT DISTINCT \"primary\" FROM segment ORDER BY 1")
    }

    func forEachSegment(in language: String, _ body: (Int64, String) -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, text FROM segment WHERE \"primary\" = ? ORDER BY id", arguments: [language])
        while let row = try rows.next() { body(row[0], row[1]) }
    }

    // MARK: Search

    /// A question costs next to nothing.
    var candidatesAtOnce: Int { 1 }

    func translations(of segments: [Int64], into language: String) throws -> [SegmentTranslation] {
        let statement = try database.cachedStatement(sql: Self.translations)
        return try segments.flatMap { segment in
            try Row.fetchAll(statement, arguments: [segment, language]).map { row in
                SegmentTranslation(source: row[0], target: row[1], document: row[2])
            }
        }
    }

    private static let translations = """
        SELECT source.text, target.text, coalesce(source.document, file.name)
        FROM segment source JOIN segment target ON target.unit = source.unit AND target.id <> source.id
        JOIN unit ON unit.id = source.unit JOIN file ON file.id = unit.file
        WHERE source.id = ? AND target."primary" = ?
        """

    // MARK: Concordance

    func lines(with phrase: ConcordancePhrase, in language: String?, limit: Int) throws -> [ConcordanceLine] {
        let (condition, argument) =
            switch phrase {
            case .letters(let letters): (Self.containing, letters)
            case .words(let words, let isPhrase): (Self.matching, Self.expression(words, isPhrase: isPhrase))
            }
        let rows = try Row.fetchAll(database, sql: condition, arguments: [argument, language, language, limit])
        return try rows.map { row in
            ConcordanceLine(
                language: row[2], text: row[3], document: row[4], translations: try otherTexts(of: row[0], unit: row[1])
            )
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
    private static func expression(_ words: [String], isPhrase: Bool) -> String {
        isPhrase ? "\"\(words.joined(separator: " "))\"" : words.map { "\"\($0)\"" }.joined(separator: " ")
    }

    private func otherTexts(of segment: Int64, unit: Int64) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT language, text FROM segment WHERE unit = ? AND id <> ?"),
            arguments: [unit, segment])
        return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    // MARK: All of it

    func records(ofDocument document: String?, file: String?) throws -> () throws -> [UInt8]? {
        let records = try Data.fetchCursor(
            database,
            sql: """
                SELECT record FROM unit WHERE
                (?1 IS NULL OR EXISTS (SELECT * FROM segment WHERE unit = unit.id AND document = ?1)) AND
                (?2 IS NULL OR file IN (SELECT id FROM file WHERE name = ?2)) ORDER BY id
                """,
            arguments: [document, file])
        return { try records.next().map { Array($0) } }
    }

    func statistics() throws -> MemoryStatistics {
        let languages = try Row.fetchAll(database, sql: "SELECT language, count(*) FROM segment GROUP BY language")
        return MemoryStatistics(
            units: try Int.fetchOne(database, sql: "SELECT count(*) FROM unit") ?? 0,
            files: try Int.fetchOne(database, sql: "SELECT count(DISTINCT file) FROM unit") ?? 0,
            documents: try Int.fetchOne(database, sql: "SELECT count(DISTINCT document) FROM segment") ?? 0,
            languages: Dictionary(uniqueKeysWithValues: languages.map { ($0[0], $0[1]) }))
    }
}
