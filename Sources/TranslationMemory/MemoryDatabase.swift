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
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try MemorySchema.prepare(queue)
        } catch {
            throw MemoryFailure(path: path, error)
        }
    }

    /// What `body` makes of the database, which does not change meanwhile.
    func reading<Result>(_ body: (Database) throws -> Result) throws(MemoryFailure) -> Result {
        do { return try queue.read(body) } catch { throw MemoryFailure(path: path, error) }
    }

    // MARK: The fuzzy index

    /// What `body` makes of the index of a language, by its primary subtag. An index that is missing, damaged or older than the memory
    /// is made anew.
    func withIndex<Result>(
        of language: String, in database: Database, _ body: (FuzzyIndex) throws -> Result
    ) throws -> Result {
        do {
            return try body(index(of: language, in: database))
        } catch is FuzzyIndex.Damage {
            return try body(makeIndex(of: language, in: database))
        }
    }

    private func index(of language: String, in database: Database) throws -> FuzzyIndex {
        let generation = try Self.generation(of: database)
        if let index = indexes[language], index.generation == generation { return index }
        guard let index = FuzzyIndex(path: indexPath(of: language)), index.generation == generation else {
            return try makeIndex(of: language, in: database)
        }
        indexes[language] = index
        return index
    }

    private func makeIndex(of language: String, in database: Database) throws -> FuzzyIndex {
        let file = indexPath(of: language)
        var builder = FuzzyIndexBuilder()
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, text FROM segment WHERE \"primary\" = ? ORDER BY id", arguments: [language])
        while let row = try rows.next() { builder.append(row[1], segment: row[0]) }
        do { try builder.write(to: file, generation: Self.generation(of: database)) } catch {
            throw MemoryFailure(path: file, error)
        }
        guard let index = FuzzyIndex(path: file) else {
            throw MemoryFailure(path: file, reason: "the index was changed while it was made; try again")
        }
        indexes[language] = index
        return index
    }

    private func indexPath(of language: String) -> String { "\(path).\(language).index" }

    private static func generation(of database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT number FROM generation") ?? 0
    }

    /// Makes the fuzzy indexes of all languages where the memory has changed.
    package func updateIndexes() throws(MemoryFailure) {
        try reading { database in
            for language in try Self.languages(in: database) { _ = try index(of: language, in: database) }
        }
    }

    /// The primary subtags of the languages that the memory has.
    package func languages() throws(MemoryFailure) -> [String] { try reading(Self.languages) }

    private static func languages(in database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT DISTINCT \"primary\" FROM segment ORDER BY 1")
    }
}
