import Foundation
import PostgreSQL

/// Memories of a team in a database on a PostgreSQL server: any number of people read and import at a time.
///
/// Imports of one file wait for one another, as do those that empty the memory for all others; the rest go on side by side. The fuzzy
/// index is the same as for SQLite, in the user's cache: of 20,000 units it answered 278 look-ups a second where `pg_trgm` answered 10
/// with a GiST index and 1 with a GIN index, of 200,000 units 496 where `pg_trgm` answered 1; all found every best match
/// (`Benchmarks/team-memory`, a busy machine of two cores).
final class PostgreSQLStore: MemoryStore {
    let name: String
    let indexStem: String
    private let connection: PostgreSQLConnection

    /// Connects; makes the tables where there are none, unless they `mustExist`. The indexes go into the folder `cache`.
    init(_ address: PostgreSQLAddress, cache: URL, mustExist: Bool) throws(MemoryFailure) {
        name = address.name
        indexStem = cache.appending(path: String(StableHash.of(name.utf8), radix: 16)).path
        do {
            connection = try PostgreSQLConnection(address)
            try connection.run("SET search_path = \(PostgreSQLSchema.name)")
            if try !PostgreSQLSchema.isThere(on: connection) {
                if mustExist { throw MemoryFailure(missingAt: name) }
                try PostgreSQLSchema.make(on: connection)
            }
            try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
        } catch {
            throw MemoryFailure(path: name, error)
        }
    }

    func read<Result>(_ body: (any MemorySnapshot) throws -> Result) throws -> Result {
        try connection.transaction("ISOLATION LEVEL REPEATABLE READ READ ONLY") {
            try body(PostgreSQLSnapshot(connection: connection))
        }
    }

    func write<Result>(_ body: (any MemoryChange) throws -> Result) throws -> Result {
        try connection.transaction("ISOLATION LEVEL READ COMMITTED") { try body(PostgreSQLChange(connection)) }
    }
}
