import CPostgreSQL
import Foundation

/// A connection to a PostgreSQL server; it serves one thread.
@safe package final class PostgreSQLConnection {
    private let connection: OpaquePointer
    private var prepared: Set<String> = []

    /// Connects within ten seconds, where the address names no other time.
    ///
    /// Throws as well where the server is older than `oldestServer`, or its database does not hold UTF-8.
    package init(_ address: PostgreSQLAddress) throws(PostgreSQLError) {
        let options = [
            ("connect_timeout", "10"), ("fallback_application_name", "recoupe"), ("dbname", address.text),
            ("client_encoding", "UTF8"),
        ]
        let opened = unsafe Self.withPointers(options.map(\.0)) { keywords in
            unsafe Self.withPointers(options.map(\.1)) { values in unsafe PQconnectdbParams(keywords, values, 1) }
        }
        guard let opened = unsafe opened else { throw PostgreSQLError("out of memory") }
        unsafe connection = opened
        // Notices are meant for a terminal of the server's.
        unsafe PQsetNoticeProcessor(opened, { _, _ in }, nil)
        guard unsafe PQstatus(opened) == CONNECTION_OK else { throw PostgreSQLError(unsafe Self.refusal(of: opened)) }
        let version = unsafe Int(PQserverVersion(opened))
        guard version >= Self.oldestServer * 10_000 else {
            throw PostgreSQLError(
                "the server is PostgreSQL \(version / 10_000); \(Self.oldestServer) or later is needed")
        }
        let encoding = unsafe PQparameterStatus(opened, "server_encoding").map { unsafe String(cString: $0) } ?? ""
        guard encoding == "UTF8" else {
            throw PostgreSQLError("the database holds \(encoding); make one with CREATE DATABASE … ENCODING 'UTF8'")
        }
    }

    deinit { unsafe PQfinish(connection) }

    /// The oldest that its makers still care for.
    private static let oldestServer = 13

    // MARK: Commands

    /// Runs commands that have no parameters and whose rows do not matter.
    package func run(_ commands: String) throws(PostgreSQLError) {
        let result = unsafe PQexec(connection, commands)
        defer { unsafe PQclear(result) }
        try unsafe check(result)
    }

    /// The rows of one statement.
    ///
    /// - Parameter isKept: whether the server keeps what it made of the statement, for the next time.
    @discardableResult
    package func rows(
        _ statement: String, _ parameters: [PostgreSQLValue?] = [], isKept: Bool = true
    ) throws(PostgreSQLError) -> PostgreSQLRows {
        let name = Self.name(of: statement)
        if isKept, !prepared.contains(name) {
            let made = unsafe PQprepare(connection, name, statement, 0, nil)
            defer { unsafe PQclear(made) }
            try unsafe check(made)
            prepared.insert(name)
        }
        let count = Int32(parameters.count)
        let result = unsafe Self.withPointers(parameters.map { $0?.text }) { values in
            unsafe isKept
                ? PQexecPrepared(connection, name, count, values, nil, nil, 0)
                : PQexecParams(connection, statement, count, nil, values, nil, nil, 0)
        }
        let rows = unsafe PostgreSQLRows(result)
        try unsafe check(result)
        return rows
    }

    /// All of `body`, or nothing of it. `kind` says what the transaction is beyond that: `ISOLATION LEVEL REPEATABLE READ`.
    package func transaction<Result>(_ kind: String = "", _ body: () throws -> Result) throws -> Result {
        try run("BEGIN \(kind)")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            // Where the connection is lost, the server has done so itself.
            try? run("ROLLBACK")
            throw error
        }
    }

    /// Sends rows to `COPY … FROM STDIN`, in its text format.
    package func copy(_ command: String, _ rows: [UInt8]) throws(PostgreSQLError) {
        guard !rows.isEmpty else { return }
        let begun = unsafe PQexec(connection, command)
        defer { unsafe PQclear(begun) }
        try unsafe check(begun, wanted: PGRES_COPY_IN)
        let isSent = unsafe rows.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: Self.mostSent).allSatisfy { start in
                let part = unsafe bytes[start..<min(start + Self.mostSent, bytes.count)].assumingMemoryBound(
                    to: CChar.self)
                return unsafe PQputCopyData(connection, part.baseAddress, Int32(part.count)) == 1
            }
        }
        guard isSent, unsafe PQputCopyEnd(connection, nil) == 1 else { throw unsafe failure(of: nil) }
        var refusal: PostgreSQLError?
        while let result = unsafe PQgetResult(connection) {
            do throws(PostgreSQLError) { try unsafe check(result) } catch { refusal = refusal ?? error }
            unsafe PQclear(result)
        }
        if let refusal { throw refusal }
    }

    /// Bytes in one call, whose count has 32 bits.
    private static let mostSent = 1 << 24

    // MARK: Failures

    private func check(_ result: OpaquePointer?, wanted: ExecStatusType? = nil) throws(PostgreSQLError) {
        let status = unsafe PQresultStatus(result)
        guard status == wanted ?? status, [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_COPY_IN].contains(status) else {
            throw unsafe failure(of: result)
        }
    }

    private func failure(of result: OpaquePointer?) -> PostgreSQLError {
        guard unsafe PQstatus(connection) == CONNECTION_OK else {
            return PostgreSQLError("the connection to the server was lost; what was not complete was not kept")
        }
        let message = unsafe PQresultErrorField(result, Int32(UInt8(ascii: "M"))) ?? PQerrorMessage(connection)
        return PostgreSQLError(unsafe Self.line(message))
    }

    /// Why there is no connection.
    private static func refusal(of connection: OpaquePointer) -> String {
        let hint =
            if unsafe PQconnectionNeedsPassword(connection) != 0 {
                "; give the password in ~/.pgpass or PGPASSWORD"
            } else if unsafe PQconnectionUsedPassword(connection) != 0 {
                "; the password is the address's, or comes from PGPASSWORD or ~/.pgpass"
            } else {
                ""
            }
        return unsafe line(PQerrorMessage(connection)) + hint
    }

    /// libpq's messages have several lines, some for each address of a host.
    private static func line(_ message: UnsafeMutablePointer<CChar>?) -> String {
        let text = unsafe message.map { unsafe String(cString: $0) } ?? ""
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(while: \.isWhitespace) }
            .joined(separator: " ")
    }

    // MARK: Texts for C

    /// A statement's name on the server: FNV-1a of its text.
    private static func name(of statement: String) -> String {
        let hash = statement.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return "recoupe_\(String(hash, radix: 16))"
    }

    /// Calls `body` with C strings, nil for nil, and nil after the last.
    private static func withPointers<Result>(
        _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let copies = unsafe texts.map { text in unsafe text.map { unsafe strdup($0) } ?? nil }
        defer { unsafe copies.forEach { unsafe free($0) } }
        let pointers = unsafe copies.map { unsafe UnsafePointer<CChar>($0) } + [nil]
        return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
    }
}
