import Reports

/// An answer, as plain values.
package struct WebResponse: Sendable {
    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]

    init(_ status: Int, type: String, _ body: [UInt8], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers + Self.guards
        self.body = body
    }

    /// One line of plain text, for what went wrong.
    static func text(_ status: Int, _ message: String) -> WebResponse {
        WebResponse(status, type: "text/plain; charset=utf-8", Array("\(message)\n".utf8))
    }

    static func json(_ value: some Encodable, status: Int = 200) -> WebResponse {
        guard let text = try? JSONText.of(value, isIndented: false) else {
            return .text(500, "the answer cannot be written as JSON")
        }
        return WebResponse(status, type: "application/json; charset=utf-8", Array(text.utf8))
    }

    /// Nothing is kept, guessed, framed, or told to other sites. `Resource-Policy` keeps other origins from reading it at all.
    private static let guards: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
