/// Something a user must be told about their input, with its place: a value, not an error and not a log line.
package struct Diagnostic: Hashable, Sendable, Codable {
    package enum Severity: String, Sendable, Codable {
        case note, warning, error
    }

    package var severity: Severity
    /// A short, stable name for scripts: `control-character`, `missing-doctype`.
    package var category: String
    /// One line, in English.
    package var message: String
    /// Line and column in the file, from 1, where they are known.
    package var line: Int?
    package var column: Int?

    package init(_ severity: Severity, category: String, message: String, line: Int? = nil, column: Int? = nil) {
        self.severity = severity
        self.category = category
        self.message = message
        self.line = line
        self.column = column
    }
}

/// Input that cannot be used. The command line ends with status 65 and says this on one line.
package struct BadInput: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or record.
    package var name: String
    package var line: Int?
    package var column: Int?
    /// What is wrong, and what would mend it.
    package var reason: String

    package init(name: String, line: Int? = nil, column: Int? = nil, reason: String) {
        self.name = name
        self.line = line
        self.column = column
        self.reason = reason
    }

    package var description: String {
        ([name] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": " + reason
    }
}
