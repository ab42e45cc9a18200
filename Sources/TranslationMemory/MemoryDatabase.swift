import Foundation
import GRDB

/// Translation memories in one SQLite database, with a full-text index for the concordance. Beside it stands an index for the fuzzy
/// search, a file for each language, which is made anew when the memory has changed. All of it can be made again from the TMX.
package final class MemoryDatabase {
    package let path: String
    let queue: DatabaseQueue
    private var indexes: [String: FuzzyIndex] = [:]

    /// Opens the memory; makes it where there is none.
    package init(path: String) throws(MemoryFailure) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.write { try $0.execute(sql: Self.schema) }
        } catch {
            throw MemoryFailure(path: path, error)
        }
    }

    /// `key` tells a unit from import to import, `digest` whether it has changed; `record` is the whole unit as JSON.
    private static let schema = """
        CREATE TABLE IF NOT EXISTS generation (number INTEGER NOT NULL);
        INSERT INTO generation SELECT 0 WHERE NOT EXISTS (SELECT * FROM generation);
        CREATE TABLE IF NOT EXISTS unit (
          id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, digest INTEGER NOT NULL, record TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS segment (
          id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES unit(id), language TEXT NOT NULL,
          "primary" TEXT NOT NULL, text TEXT NOT NULL, document TEXT);
        CREATE INDEX IF NOT EXISTS segment_unit ON segment(unit);
        CREATE VIRTUAL TABLE IF NOT EXISTS segment_text USING fts5(
          text, content='segment', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
        CREATE TRIGGER IF NOT EXISTS segment_inserted AFTER INSERT ON segment BEGIN
          INSERT INTO segment_text(rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER IF NOT EXISTS segment_deleted AFTER DELETE ON segment BEGIN
          INSERT INTO segment_text(segment_text, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        """

    /// What `body` makes of the database.
    func reading<Result>(_ body: (Database) throws -> Result) throws(MemoryFailure) -> Result {
        do { return try queue.read(body) } catch { throw MemoryFailure(path: path, error) }
    }

    // MARK: The fuzzy index

    /// The index of a language, by its primary subtag; made where it is missing or older than the memory.
    func index(of language: String) throws(MemoryFailure) -> FuzzyIndex? {
        if let index = indexes[language] { return index }
        let file = "\(path).\(language).index"
        let generation = try reading { try Int64.fetchOne($0, sql: "SELECT number FROM generation") ?? 0 }
        var index = FuzzyIndex(path: file)
        if index?.generation != generation {
            try buildIndex(of: language, to: file, generation: generation)
            index = FuzzyIndex(path: file)
        }
        indexes[language] = index
        return index
    }

    private func buildIndex(of language: String, to file: String, generation: Int64) throws(MemoryFailure) {
        do {
            var builder = FuzzyIndexBuilder()
            try queue.read { database in
                let rows = try Row.fetchCursor(
                    database, sql: "SELECT id, text FROM segment WHERE \"primary\" = ? ORDER BY id",
                    arguments: [language])
                while let row = try rows.next() { builder.append(row[1], segment: row[0]) }
            }
            try builder.write(to: file, generation: generation)
        } catch {
            throw MemoryFailure(path: file, error)
        }
    }

    /// Makes the fuzzy indexes of all languages where the memory has changed.
    package func updateIndexes() throws(MemoryFailure) {
        indexes = [:]
        let languages = try reading { try String.fetchAll($0, sql: "SELECT DISTINCT \"primary\" FROM segment") }
        for language in languages { _ = try index(of: language) }
    }
}
