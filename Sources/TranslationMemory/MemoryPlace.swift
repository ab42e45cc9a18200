package import PostgreSQL

/// Where a memory is, as a user says it.
package enum MemoryPlace: Hashable, Sendable {
    /// A SQLite file.
    case file(String)
    /// A database on a PostgreSQL server.
    case server(PostgreSQLAddress)

    /// Throws where `text` looks like an address and is none that recoupe knows.
    package init(_ text: String) throws(PostgreSQLError) {
        self = text.contains("://") ? .server(try PostgreSQLAddress(text)) : .file(text)
    }
}
