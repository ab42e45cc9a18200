import Foundation

/// A file of `Page/` with slots: `{{name}}` is where the markup of that name goes, `{{>name}}` where the file
/// `name.part.html` does, which pages share.
struct PageTemplate {
    let text: String

    /// - Throws: where a part is not there.
    init(text: String) throws {
        var pieces = text.components(separatedBy: "{{>")
        var whole = pieces.removeFirst()
        for piece in pieces {
            let halves = piece.components(separatedBy: "}}")
            let part = try Self.file("\(halves[0]).part.html")
            whole +=
                (part.hasSuffix("\n") ? String(part.dropLast()) : part) + halves.dropFirst().joined(separator: "}}")
        }
        self.text = whole
    }

    /// - Parameter name: a file of the target's `Page` folder.
    init(named name: String) throws {
        try self.init(text: Self.file(name))
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
