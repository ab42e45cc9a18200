import Foundation
import GRDB

/// A change of a SQLite file, within a transaction.
final class SQLiteChange: MemoryChange {
    private let database: Database
    private let firstSegment: Int64
    private var nextSegment: Int64
    private let (insertUnit, insertSegment): (Statement, Statement)

    init(_ database: Database) throws {
        self.database = database
        firstSegment = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM segment") ?? 1
        nextSegment = firstSegment
        insertUnit = try database.makeStatement(
            sql: "INSERT INTO unit (id, file, key, digest, record) VALUES (?, ?, ?, ?, ?)")
        insertSegment = try database.makeStatement(
            sql: "INSERT INTO segment (id, unit, language, \"primary\", text, document) VALUES (?, ?, ?, ?, ?, ?)")
    }

    func empty() throws {
        try database.execute(
            sql: """
                INSERT INTO segment_text(segment_text) VALUES ('delete-all');
                DELETE FROM segment;
                DELETE FROM unit;
                DELETE FROM file;
                UPDATE generation SET number = abs(random());
                """)
    }

    func file(at path: String) throws -> Int64 {
        if let id = try Int64.fetchOne(database, sql: "SELECT id FROM file WHERE path = ?", arguments: [path]) {
            return id
        }
        try database.execute(
            sql: "INSERT INTO file (path, name) VALUES (?, ?)",
            arguments: [path, URL(filePath: path).lastPathComponent])
        return database.lastInsertedRowID
    }

    func forEachUnit(of file: Int64, _ body: (KnownUnit) -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, key, digest FROM unit WHERE file = ?", arguments: [file])
        while let row = try rows.next() { body(KnownUnit(id: row[0], key: row[1], digest: row[2])) }
    }

    func insert(_ unit: StoredUnit, replacing old: Int64?) throws {
        if let old { try remove([old]) }
        try insertUnit.execute(arguments: [old, unit.file, unit.key, unit.digest, Data(unit.record)])
        let id = database.lastInsertedRowID
        for segment in unit.segments {
            try insertSegment.execute(
                arguments: [nextSegment, id, segment.language, segment.primary, segment.text, segment.document])
            nextSegment += 1
        }
    }

    func remove(_ units: [Int64]) throws {
        let statements = try [
            "INSERT INTO segment_text(segment_text, rowid, text) SELECT 'delete', id, text FROM segment WHERE unit = ?",
            "DELETE FROM segment WHERE unit = ?",
            "DELETE FROM unit WHERE id = ?",
        ].map { try database.cachedStatement(sql: $0) }
        for unit in units {
            for statement in statements { try statement.execute(arguments: [unit]) }
        }
    }

    /// The full-text index takes in all that is new at once, which is faster than row by row.
    func finish(isChanged: Bool) throws {
        try database.execute(
            sql: "INSERT INTO segment_text(rowid, text) SELECT id, text FROM segment WHERE id >= ?",
            arguments: [firstSegment])
        if isChanged { try database.execute(sql: "UPDATE generation SET number = abs(random())") }
    }
}
