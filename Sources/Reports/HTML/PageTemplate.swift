import Foundation

/// A file of `Page/` with slots: `{{name}}` is where the markup of that name goes.
struct PageTemplate {
    let text: String

    init(text: String) { self.text = text }

    /// - Parameter name: a file of the target's `Page` folder.
    init(named name: String) throws {
        text = try Self.file(name)
    }

    /// The text of a file of the target's `Page` folder.
    static func file(_ name: String) throws -> String {
        let folder = Bundle.module.bundleURL.appending(path: "Page")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// The page. A slot without markup stays empty.
    func filled(_ slots: [String: HTML]) -> String {
        var parts = text.components(separatedBy: "{{")
        var page = parts.removeFirst()
        for part in parts {
            let halves = part.components(separatedBy: "}}")
            page += slots[halves[0]]?.text ?? ""
            page += halves.dropFirst().joined(separator: "}}")
        }
        return page
    }
}
