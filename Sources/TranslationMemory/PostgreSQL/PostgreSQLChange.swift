import Foundation
import PostgreSQL

/// A change of a database on a server, within a transaction. Rows are sent by `COPY`, many at a time.
final class PostgreSQLChange: MemoryChange {
    private let connection: PostgreSQLConnection
    /// Numbers for units that the server has set aside for this change.
    private var numbers: ArraySlice<Int64> = []
    private var removed: [Int64] = []
    private var units = CopyRows()
    private var segments = CopyRows()

    init(_ connection: PostgreSQLConnection) { self.connection = connection }

    /// Waits for all imports, and they for it.
    func empty() throws {
        try connection.run(
            """
            LOCK TABLE file IN EXCLUSIVE MODE;
            DELETE FROM segment; DELETE FROM unit; DELETE FROM file;
            UPDATE memory SET generation = \(PostgreSQLSchema.newGeneration);
            """)
    }

    /// A path belongs to a machine. Whoever imports the same file next waits for the row that this writes.
    func file(at path: String) throws -> Int64 {
        try connection.rows(
            """
            INSERT INTO file (path, name) VALUES ($1, $2) ON CONFLICT (path) DO UPDATE SET name = excluded.name RETURNING id
            """,
            [
                PostgreSQLValue("\(ProcessInfo.processInfo.hostName):\(path)"),
                PostgreSQLValue(URL(filePath: path).lastPathComponent),
            ]
        ).number(0, 0)
    }

    func forEachUnit(of file: Int64, _ body: (KnownUnit) -> Void) throws {
        let cursor = try PostgreSQLCursor(
            "SELECT id, key, digest FROM unit WHERE file = $1::integer", [PostgreSQLValue(file)], on: connection)
        while let unit = try cursor.next({
            KnownUnit(id: $0.number($1, 0), key: $0.number($1, 1), digest: $0.number($1, 2))
        }) { body(unit) }
    }

    func insert(_ unit: StoredUnit, replacing old: Int64?) throws {
        if let old { removed.append(old) }
        let id = try old ?? nextNumber()
        units.append([.number(id), .number(unit.file), .number(unit.key), .number(unit.digest), .bytes(unit.record)])
        for segment in unit.segments {
            segments.append([
                .number(id), .text(segment.language), .text(segment.primary), .text(segment.text),
                segment.document.map { .text($0) } ?? .null, .text(SegmentWords.vector(of: segment.text)),
            ])
        }
        if units.bytes.count + segments.bytes.count > Self.mostBytes { try send() }
    }

    func remove(_ units: [Int64]) throws { removed += units }

    func finish(isChanged: Bool) throws {
        try send()
        // The last thing that is done, since others wait for the row.
        if isChanged { try connection.run("UPDATE memory SET generation = \(PostgreSQLSchema.newGeneration)") }
    }

    private static let mostBytes = 4 << 20

    private func send() throws {
        if !removed.isEmpty {
            try connection.rows("DELETE FROM unit WHERE id = ANY ($1::bigint[])", [PostgreSQLValue(removed)])
        }
        try connection.copy("COPY unit (id, file, key, digest, record) FROM STDIN", units.bytes)
        try connection.copy(
            "COPY segment (unit, language, \"primary\", text, document, words) FROM STDIN", segments.bytes)
        removed = []
        units.removeAll()
        segments.removeAll()
    }

    private func nextNumber() throws -> Int64 {
        if numbers.isEmpty {
            let rows = try connection.rows(
                "SELECT nextval(pg_get_serial_sequence('unit', 'id')) FROM generate_series(1, 1000)")
            numbers = (0..<rows.count).map { rows.number($0, 0) }[...]
        }
        return numbers.popFirst() ?? 0
    }
}
