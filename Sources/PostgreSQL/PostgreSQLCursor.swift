/// Rows that the server hands out in portions, so that memory does not grow with them. Lives within a transaction, in which there is
/// one at a time.
package final class PostgreSQLCursor {
    private let connection: PostgreSQLConnection
    private var rows: PostgreSQLRows
    private var row = 0

    package init(
        _ query: String, _ parameters: [PostgreSQLValue?] = [], on connection: PostgreSQLConnection
    ) throws(PostgreSQLError) {
        self.connection = connection
        try connection.rows("DECLARE portions NO SCROLL CURSOR FOR \(query)", parameters, isKept: false)
        rows = try connection.rows(Self.fetch, isKept: false)
    }

    /// What `body` reads of the next row; nil after the last, and then the next cursor may come.
    package func next<Value>(_ body: (PostgreSQLRows, _ row: Int) -> Value) throws(PostgreSQLError) -> Value? {
        if row == rows.count, rows.count > 0 {
            rows = try connection.rows(Self.fetch, isKept: false)
            row = 0
        }
        guard rows.count > 0 else {
            try connection.run("CLOSE portions")
            return nil
        }
        defer { row += 1 }
        return body(rows, row)
    }

    private static let fetch = "FETCH 200 FROM portions"
}
