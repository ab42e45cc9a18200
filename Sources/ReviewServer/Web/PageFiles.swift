import Foundation
import Reports

/// The files that the page is made of, read once. What is not listed here cannot be asked for, whatever its path looks
/// like.
struct PageFiles: Sendable {
    struct File: Sendable {
        var type: String
        var body: [UInt8]
    }

    private let files: [String: File]
    /// The facts view, with slots for the parts of the report.
    let factsTemplate: HTMLReport.Template

    /// - Throws: only where the resources are not beside the program.
    init() throws {
        var files: [String: File] = [:]
        for name in Self.scripts { files[name] = File(type: "text/javascript", body: Array(try Self.text(name).utf8)) }
        files["report.js"] = File(type: "text/javascript", body: Array(try HTMLReport.script().utf8))
        files["report.css"] = File(type: "text/css", body: Array(try HTMLReport.style().utf8))
        files["review.css"] = File(type: "text/css", body: Array(try Self.text("review.css").utf8))
        files[""] = File(type: "text/html", body: Array(try Self.text("alignment.html").utf8))
        self.files = files
        factsTemplate = try HTMLReport.Template(Self.text("facts.html"))
    }

    subscript(name: String) -> File? { files[name] }

    private static let scripts = [
        "alignment.js", "commands.js", "dialogs.js", "doubts.js", "editor.js", "facts.js", "grid.js", "model.js",
        "search.js",
        "server.js", "text.js", "toolbar.js",
    ]

    private static func text(_ name: String) throws -> String {
        let folder = Bundle.module.bundleURL.appending(path: "Page")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
