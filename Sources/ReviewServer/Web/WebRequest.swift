/// The head of a request, as plain values.
package struct WebRequest: Sendable {
    package var method: String
    /// As it was sent, without the query; nothing is decoded.
    package var path: String
    package var query: [String: String]
    /// By name in small letters.
    package var headers: [String: String]

    package init(method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:]) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
    }
}

/// A body that is longer than what the page ever sends.
package struct BodyTooLarge: Error {
    package init() {}
}
