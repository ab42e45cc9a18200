import Foundation
import PostgreSQL

/// What a database on a server holds, within a transaction.
struct PostgreSQLSnapshot: MemorySnapshot {
    let connection: PostgreSQLConnection

    func generation() throws -> Int64 { try connection.rows("SELECT generation FROM memory").number(0, 0) }

    func languages() throws -> [String] {
        let rows = try connection.rows("SELECT DISTINCT \"primary\" COLLATE \"C\" FROM segment ORDER BY 1")
        return (0..<rows.count).map { rows.text($0, 0) }
    }

    func forEachSegment(in language: String, _ body: (Int64, String) -> Void) throws {
        let cursor = try PostgreSQLCursor(
            "SELECT id, text FROM segment WHERE \"primary\" = $1 ORDER BY id", [PostgreSQLValue(language)],
            on: connection)
        while try cursor.next({ body($0.number($1, 0), $0.text($1, 1)) }) != nil {}
    }

    // MARK: Search

    /// A question costs a way to the server and back.
    var candidatesAtOnce: Int { 32 }

    func translations(of segments: [Int64], into language: String) throws -> [SegmentTranslation] {
        let rows = try connection.rows(Self.translations, [PostgreSQLValue(segments), PostgreSQLValue(language)])
        return (0..<rows.count).map { row in
            SegmentTranslation(source: rows.text(row, 0), target: rows.text(row, 1), document: rows[row, 2])
        }
    }

    private static let translations = """
        SELECT source.text, target.text, coalesce(source.document, file.name)
        FROM unnest($1::integer[]) WITH ORDINALITY AS wanted (id, place) JOIN segment source USING (id)
        JOIN segment target ON target.unit = source.unit AND target.id <> source.id
        JOIN unit ON unit.id = source.unit JOIN file ON file.id = unit.file
        WHERE target."primary" = $2 ORDER BY place, target.id
        """

    // MARK: Concordance

    func lines(with phrase: ConcordancePhrase, in language: String?, limit: Int) throws -> [ConcordanceLine] {
        let (query, argument) =
            switch phrase {
            case .letters(let letters): (Self.containing, letters)
            case .words(let words, let isPhrase): (Self.matching, SegmentWords.query(words, isPhrase: isPhrase))
            }
        let rows = try connection.rows(
            query, [PostgreSQLValue(argument), language.map { PostgreSQLValue($0) }, PostgreSQLValue(limit)])
        return try (0..<rows.count).map { row in
            ConcordanceLine(
                language: rows.text(row, 2), text: rows.text(row, 3), document: rows[row, 4],
                translations: try otherTexts(of: rows.number(row, 0), unit: rows.number(row, 1)))
        }
    }

    private static let columns = """
        segment.id, segment.unit, language, text,
        coalesce(document, (SELECT name FROM unit JOIN file ON file.id = unit.file WHERE unit.id = segment.unit))
        """
    private static let matching = """
        SELECT \(columns) FROM segment WHERE words @@ $1::tsquery AND ($2::text IS NULL OR "primary" = $2)
        ORDER BY ts_rank(words, $1::tsquery, 1) DESC, id LIMIT $3::bigint
        """
    private static let containing = """
        SELECT \(columns) FROM segment
        WHERE strpos(text, $1) > 0 AND ($2::text IS NULL OR "primary" = $2) ORDER BY id LIMIT $3::bigint
        """

    private func otherTexts(of segment: Int64, unit: Int64) throws -> [String: String] {
        let rows = try connection.rows(
            "SELECT language, text FROM segment WHERE unit = $1::bigint AND id <> $2::integer ORDER BY id",
            [PostgreSQLValue(unit), PostgreSQLValue(segment)])
        return Dictionary((0..<rows.count).map { (rows.text($0, 0), rows.text($0, 1)) }) { first, _ in first }
    }

    // MARK: All of it

    func records(ofDocument document: String?, file: String?) throws -> () throws -> [UInt8]? {
        let cursor = try PostgreSQLCursor(
            """
            SELECT record FROM unit WHERE
            ($1::text IS NULL OR EXISTS (SELECT FROM segment WHERE unit = unit.id AND document = $1)) AND
            ($2::text IS NULL OR file IN (SELECT id FROM file WHERE name = $2)) ORDER BY id
            """, [document, file].map { $0.map { PostgreSQLValue($0) } }, on: connection)
        return { try cursor.next { $0.bytes($1, 0) } }
    }

    func statistics() throws -> MemoryStatistics {
        let languages = try connection.rows("SELECT language, count(*) FROM segment GROUP BY language")
        let counts = try connection.rows(
            """
            SELECT (SELECT count(*) FROM unit), (SELECT count(DISTINCT file) FROM unit),
            (SELECT count(DISTINCT document) FROM segment)
            """)
        return MemoryStatistics(
            units: Int(counts.number(0, 0)), files: Int(counts.number(0, 1)), documents: Int(counts.number(0, 2)),
            languages: Dictionary(
                uniqueKeysWithValues: (0..<languages.count).map {
                    (languages.text($0, 0), Int(languages.number($0, 1)))
                }
            ))
    }
}
