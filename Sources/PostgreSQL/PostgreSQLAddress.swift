import CPostgreSQL

/// Where a server is and which database is meant: `postgresql://user@host:port/database?key=value`, a connection URI of libpq
/// (PostgreSQL manual, 34.1.1.2). What it leaves out comes from the environment (`PGHOST`, `PGUSER`, …) and `~/.pgpass`.
package struct PostgreSQLAddress: Hashable, Sendable {
    /// As the user gave it; it may hold a password.
    let text: String
    /// For messages: user, host, port and database, never a password.
    package let name: String

    /// Refuses what libpq cannot read, and what it would read otherwise than it was meant: a password with an `@` or a `/` in it
    /// that is not escaped would come back in an error as a part of the host.
    package init(_ text: String) throws(PostgreSQLError) {
        guard let options = Self.options(of: text) else { throw Self.failure }
        let (host, port) = (options["host"] ?? "", options["port"] ?? "")
        let database = options["dbname"] ?? ""
        guard port.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ",") }), !host.contains("@"),
            !database.contains("@"),
            options["user"] != nil || !text.contains("@")
        else { throw Self.failure }
        self.text = text
        let user = options["user"].map { "\($0)@" } ?? ""
        name =
            "postgresql://\(user)\(host.hasPrefix("/") ? "" : host)\(port.isEmpty ? "" : ":\(port)")/\(database)"
            + (host.hasPrefix("/") ? "?host=\(host)" : "")
    }

    private static let failure = PostgreSQLError(
        "not the address of a database; write postgresql://user@host/database, with %40 for @ and %2F for / in a password"
    )

    /// What the address says; nil where it is none. libpq's message is not told, since it may quote the password.
    private static func options(of text: String) -> [String: String]? {
        guard text.hasPrefix("postgresql://") || text.hasPrefix("postgres://"),
            let options = unsafe PQconninfoParse(text, nil)
        else { return nil }
        defer { unsafe PQconninfoFree(options) }
        var values: [String: String] = [:]
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe values[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return values
    }
}
