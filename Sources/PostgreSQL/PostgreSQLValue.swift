/// A value that goes to the server as a parameter, never as a part of a command.
package struct PostgreSQLValue: Hashable, Sendable, ExpressibleByStringLiteral {
    let text: String

    /// PostgreSQL cannot hold U+0000 in a text: it is left out.
    package init(_ text: String) { self.text = text.utf8.contains(0) ? text.replacing("\0", with: "") : text }
    package init(_ number: some BinaryInteger) { text = "\(number)" }
    package init(_ numbers: [Int64]) { text = "{\(numbers.map(String.init).joined(separator: ","))}" }
    package init(stringLiteral text: String) { self.init(text) }
}
