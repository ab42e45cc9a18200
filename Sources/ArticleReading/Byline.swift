import XML

/// Who wrote an article, as its page marks it.
enum Byline {
    /// The first that names people; an address of a profile does not.
    static func choose(_ candidates: [String?]) -> String? {
        candidates.lazy.compactMap { $0.flatMap(text) }.first
    }

    /// Whether an element is marked as the byline: `rel="author"`, schema.org's `author`, a class `byline` or `author`.
    static func isMarked(_ index: Int, _ page: HTMLDocument) -> Bool {
        var isMarked = false
        page.forEachAttribute(of: index) { name, value in
            switch name {
            case "rel": isMarked = isMarked || value.elementsEqual("author".utf8)
            case "class", "itemprop": HTMLWords.forEach(in: value) { isMarked = isMarked || words.contains($0) }
            default: break
            }
        }
        return isMarked
    }

    /// The text on one line, up to a date; nil where it is an address, or too long to be names.
    static func text(_ text: String) -> String? {
        let names = text.unicodeScalars.prefix { $0.properties.generalCategory != .decimalNumber }
        let text = Substring(names).collapsingWhiteSpace()
        let isName = !text.isEmpty && text.unicodeScalars.count <= 120 && !text.contains("://") && !text.hasPrefix("@")
        return isName ? text : nil
    }

    private static let words = Set(["author", "authors", "byline"].map { Array($0.utf8) })
}
