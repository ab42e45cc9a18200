import Documents
import Foundation

/// What the user sees besides results: messages on standard error, and whether there is a terminal.
enum Terminal {
    enum Importance: String {
        case error, warning, note
    }

    /// One line on standard error: `recoupe: warning: …`.
    static func say(_ message: String, as importance: Importance) {
        let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        write("recoupe: \(importance.rawValue): \(line)\n")
    }

    /// Text on standard error as it is; nothing where nobody reads it any more.
    static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    /// What a reader or a writer found, a line a kind: the first of it with its place.
    static func tell(_ diagnostics: [Diagnostic], of name: String) {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics { counts[diagnostic.category, default: 0] += 1 }
        for diagnostic in diagnostics {
            guard let count = counts.removeValue(forKey: diagnostic.category) else { continue }
            let place = diagnostic.line.map { "\(name):\($0)" } ?? name
            say("\(place): \(diagnostic.message)\(count > 1 ? ", and more of this kind" : "")", as: .warning)
        }
    }

    /// Whether results go to a terminal.
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether results may be coloured: at a terminal, unless `NO_COLOR` is set (no-color.org).
    static var usesColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Columns of the terminal; 100 where there is none.
    static var width: Int {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(Int(size.ws_col), 140)
    }
}
