import Documents
import Foundation
import GRDB
package import TMX

extension MemoryDatabase {
    /// Takes the units of a memory, all or none. A second import of the same file changes nothing.
    ///
    /// A unit with a `tuid` is known by it and its file's name, and is updated where it differs; one without is known by all that it
    /// says. Units that the file no longer has stay.
    package func `import`(_ reader: TMXReader) throws -> ImportReport {
        var report = ImportReport(file: reader.name)
        let source = reader.name == "-" ? "-" : URL(filePath: reader.name).standardizedFileURL.path
        var keys: [String: Int] = [:]
        do {
            try queue.write { database in
                while var unit = try reader.next() {
                    unit.line = nil
                    unit.sourceLanguage = unit.sourceLanguage ?? reader.header.sourceLanguage
                    let record = try Self.record(of: unit)
                    var key = unit.identifier.map { "\(source)#\($0)" } ?? "=\(record.digest)"
                    // A file may use an identifier twice; units without one that are equal are one.
                    if unit.identifier != nil {
                        keys[key, default: 0] += 1
                        if let count = keys[key], count > 1 { key += "#\(count)" }
                    }
                    try Self.take(unit, record, key: key, into: database, &report)
                }
                if report.created + report.updated > 0 {
                    try database.execute(sql: "UPDATE generation SET number = number + 1")
                }
            }
        } catch let refusal as BadInput {
            throw refusal
        } catch {
            throw MemoryFailure(path: path, error)
        }
        report.repairs = reader.diagnostics
        return report
    }

    private static func take(
        _ unit: TranslationUnit, _ record: UnitRecord, key: String, into database: Database,
        _ report: inout ImportReport
    ) throws {
        guard unit.variants.contains(where: { !$0.segment.text.isEmpty }) else {
            report.failed += 1
            return
        }
        let known = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, digest FROM unit WHERE key = ?"), arguments: [key])
        if let known {
            guard known[1] != record.digest else {
                report.skipped += 1
                return
            }
            let id: Int64 = known[0]
            try database.execute(sql: "DELETE FROM segment WHERE unit = ?", arguments: [id])
            try database.execute(
                sql: "UPDATE unit SET digest = ?, record = ? WHERE id = ?", arguments: [record.digest, record.json, id])
            try insertSegments(of: unit, id: id, into: database)
            report.updated += 1
        } else {
            try database.cachedStatement(sql: "INSERT INTO unit (key, digest, record) VALUES (?, ?, ?)")
                .execute(arguments: [key, record.digest, record.json])
            try insertSegments(of: unit, id: database.lastInsertedRowID, into: database)
            report.created += 1
        }
    }

    private static func insertSegments(of unit: TranslationUnit, id: Int64, into database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO segment (unit, language, \"primary\", text, document) VALUES (?, ?, ?, ?, ?)")
        for variant in unit.variants where !variant.segment.text.isEmpty {
            let document = variant.property("x-document") ?? unit.property("x-document")
            try statement.execute(
                arguments: [id, variant.language.tag, variant.language.primary, variant.segment.text, document])
        }
    }

    private struct UnitRecord {
        var json: String
        var digest: Int64
    }

    private static func record(of unit: TranslationUnit) throws -> UnitRecord {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try encoder.encode(unit)
        return UnitRecord(
            json: String(decoding: data, as: UTF8.self), digest: Int64(bitPattern: StableHash.of(data)))
    }
}
