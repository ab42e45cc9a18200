import Documents
import Foundation
import GRDB
import TMX

/// The import of one memory, within a transaction of the database.
///
/// What the memory holds replaces what an earlier import of the same file left. A unit with a `tuid` is known by it and is updated
/// where it differs; one without is known by all that it says.
struct MemoryImport {
    private struct KnownUnit {
        var id: Int64
        var digest: Int64
    }

    private(set) var report: ImportReport
    private let database: Database
    private let file: Int64
    /// What the file had before, by key; what is still there is taken out.
    private var left: [Int64: KnownUnit] = [:]
    /// How often each key has come.
    private var occurrences: [Int64: Int] = [:]
    private let firstSegment: Int64
    private var nextSegment: Int64
    private let records = UnitRecords.Writer()
    private let (insertUnit, insertSegment): (Statement, Statement)

    /// `path` is where the file is, `name` what the report calls it.
    init(path: String, name: String, into database: Database) throws {
        report = ImportReport(file: name)
        self.database = database
        file = try Self.file(at: path, in: database)
        let rows = try Row.fetchCursor(
            database, sql: "SELECT key, id, digest FROM unit WHERE file = ?", arguments: [file])
        while let row = try rows.next() { left[row[0]] = KnownUnit(id: row[1], digest: row[2]) }
        firstSegment = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM segment") ?? 1
        nextSegment = firstSegment
        insertUnit = try database.makeStatement(
            sql: "INSERT INTO unit (file, key, digest, record) VALUES (?, ?, ?, ?)")
        insertSegment = try database.makeStatement(
            sql: "INSERT INTO segment (id, unit, language, \"primary\", text, document) VALUES (?, ?, ?, ?, ?, ?)")
    }

    private static func file(at path: String, in database: Database) throws -> Int64 {
        if let id = try Int64.fetchOne(database, sql: "SELECT id FROM file WHERE path = ?", arguments: [path]) {
            return id
        }
        try database.execute(
            sql: "INSERT INTO file (path, name) VALUES (?, ?)",
            arguments: [path, URL(filePath: path).lastPathComponent])
        return database.lastInsertedRowID
    }

    /// Takes the next unit of the memory.
    mutating func take(_ unit: TranslationUnit) throws {
        guard unit.variants.contains(where: { !$0.segment.text.isEmpty }) else {
            report.failed += 1
            return
        }
        let record = records.record(of: unit)
        let digest = Int64(bitPattern: StableHash.of(record))
        guard let key = key(of: unit, digest: digest) else {
            report.skipped += 1
            return
        }
        if let known = left.removeValue(forKey: key) {
            guard known.digest != digest else {
                report.skipped += 1
                return
            }
            try Self.deleteSegments(of: known.id, in: database)
            try database.cachedStatement(sql: "UPDATE unit SET digest = ?, record = ? WHERE id = ?")
                .execute(arguments: [digest, Data(record), known.id])
            try insertSegments(of: unit, id: known.id)
            report.updated += 1
        } else {
            try insertUnit.execute(arguments: [file, key, digest, Data(record)])
            try insertSegments(of: unit, id: database.lastInsertedRowID)
            report.created += 1
        }
    }

    /// Removes what the file no longer has, unless `keepsOthers`, and brings the full-text index up to date.
    mutating func finish(keepsOthers: Bool) throws {
        if !keepsOthers {
            for unit in left.values {
                try Self.deleteSegments(of: unit.id, in: database)
                try database.cachedStatement(sql: "DELETE FROM unit WHERE id = ?").execute(arguments: [unit.id])
            }
            report.removed = left.count
        }
        try database.execute(
            sql: "INSERT INTO segment_text(rowid, text) SELECT id, text FROM segment WHERE id >= ?",
            arguments: [firstSegment])
        if report.created + report.updated + report.removed > 0 {
            try database.execute(sql: "UPDATE generation SET number = abs(random())")
        }
    }

    /// What tells the unit from import to import; nil for one without an identifier that has come before.
    private mutating func key(of unit: TranslationUnit, digest: Int64) -> Int64? {
        let key = unit.identifier.map { Int64(bitPattern: StableHash.of($0.utf8)) } ?? digest
        let count = occurrences[key, default: 0]
        occurrences[key] = count + 1
        guard unit.identifier != nil else { return count == 0 ? key : nil }
        // A file may use an identifier for several units.
        return key &+ Int64(count)
    }

    private mutating func insertSegments(of unit: TranslationUnit, id: Int64) throws {
        for variant in unit.variants {
            let text = variant.segment.text
            guard !text.isEmpty else { continue }
            let document = variant.property("x-document") ?? unit.property("x-document")
            try insertSegment.execute(
                arguments: [nextSegment, id, variant.language.tag, variant.language.primary, text, document])
            nextSegment += 1
        }
    }

    private static func deleteSegments(of unit: Int64, in database: Database) throws {
        for sql in [
            "INSERT INTO segment_text(segment_text, rowid, text) SELECT 'delete', id, text FROM segment WHERE unit = ?",
            "DELETE FROM segment WHERE unit = ?",
        ] {
            try database.cachedStatement(sql: sql).execute(arguments: [unit])
        }
    }

    /// Removes everything.
    static func empty(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO segment_text(segment_text) VALUES ('delete-all');
                DELETE FROM segment;
                DELETE FROM unit;
                DELETE FROM file;
                UPDATE generation SET number = abs(random());
                """)
    }
}
