import CPostgreSQL

/// The rows that a statement gave.
@safe package final class PostgreSQLRows {
    private let result: OpaquePointer?
    package let count: Int

    /// Owns `result`.
    init(_ result: OpaquePointer?) {
        unsafe self.result = unsafe result
        count = unsafe Int(PQntuples(result))
    }

    deinit { unsafe PQclear(result) }

    /// The text of a field; nil for NULL.
    package subscript(row: Int, column: Int) -> String? {
        precondition((0..<count).contains(row) && (0..<Int(unsafe PQnfields(result))).contains(column))
        guard unsafe PQgetisnull(result, Int32(row), Int32(column)) == 0 else { return nil }
        return unsafe String(cString: PQgetvalue(result, Int32(row), Int32(column)))
    }

    /// A field that is a text and not NULL.
    package func text(_ row: Int, _ column: Int) -> String { self[row, column] ?? "" }

    /// A field that is a whole number and not NULL.
    package func number(_ row: Int, _ column: Int) -> Int64 { self[row, column].flatMap { Int64($0) } ?? 0 }

    /// A field of bytes, which the server sends as `\x` and hexadecimal digits.
    package func bytes(_ row: Int, _ column: Int) -> [UInt8] {
        precondition((0..<count).contains(row) && (0..<Int(unsafe PQnfields(result))).contains(column))
        var length = 0
        guard let field = unsafe PQgetvalue(result, Int32(row), Int32(column)) else { return [] }
        let plain = unsafe field.withMemoryRebound(to: UInt8.self, capacity: 1) { unsafe PQunescapeBytea($0, &length) }
        guard let bytes = unsafe plain else { return [] }
        defer { unsafe PQfreemem(bytes) }
        return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    }
}
