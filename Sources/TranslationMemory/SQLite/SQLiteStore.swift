import Foundation
import GRDB

/// Memories in a SQLite file. Whoever reads does not wait for who writes; of writers, one waits for the other.
final class SQLiteStore: MemoryStore {
    let name: String
    private let queue: DatabaseQueue

    /// The index is kept beside the file.
    var indexStem: String { name }

    /// Opens the file; makes it where there is none, unless it `mustExist`.
    init(path: String, mustExist: Bool) throws(MemoryFailure) {
        name = path
        if mustExist, !FileManager.default.fileExists(atPath: path) { throw MemoryFailure(missingAt: path) }
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try SQLiteSchema.prepare(queue)
        } catch {
            throw MemoryFailure(path: path, error)
        }
    }

    func read<Result>(_ body: (any MemorySnapshot) throws -> Result) throws -> Result {
        try queue.read { try body(SQLiteSnapshot(database: $0)) }
    }

    func write<Result>(_ body: (any MemoryChange) throws -> Result) throws -> Result {
        try queue.write { try body(SQLiteChange($0)) }
    }
}
