/// What the server, or the connection to it, has against a command: one line, without a password.
package struct PostgreSQLError: Error, Hashable, Sendable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
