/// Which of the titles that a page has is the article's headline.
enum Headline {
    /// The heading that the page's other titles agree with, as it is what the reader sees; else the declared title;
    /// else the only heading, where it is long enough to be no name; else the last of `lines`, which stand above the
    /// text, that is a part of the document's title; else that title, without the site's name; else the only heading.
    static func choose(headings: [String], declared: String?, title: String?, lines: [String] = []) -> String? {
        let headings = headings.filter { !$0.isEmpty }
        let declared = declared.map { withoutSite($0.collapsingWhiteSpace()) }
        let line = lines.last { line in title.map { parts(of: $0).contains(line) } ?? false }
        let title = title.map(withoutSite)
        for other in [declared, title].compactMap({ $0 }) {
            if let heading = headings.first(where: { agree($0, other) }) { return heading }
        }
        let only = headings.count == 1 ? headings[0] : nil
        let candidates = [declared, only.flatMap { letters($0).count >= longestName ? $0 : nil }, line, title, only]
        return candidates.lazy.compactMap { $0 }.first { !$0.isEmpty }
    }

    /// Letters of a site's name.
    private static let longestName = 30

    /// Whether one is the other, or its start, or the heading is the greater part of the other, at its end: `The Site:
    /// Headline`.
    private static func agree(_ heading: String, _ other: String) -> Bool {
        let a = letters(heading)
        let b = letters(other)
        guard min(a.count, b.count) >= 4 else { return a == b }
        return a.starts(with: b) || b.starts(with: a)
            || 2 * a.count > b.count && b.reversed().starts(with: a.reversed())
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    private static let separators = [" | ", " - ", " \u{2013} ", " \u{2014} ", " :: ", " » ", "_"]

    /// What separators set apart, a colon among them: `The Site: Headline`.
    private static func parts(of title: String) -> [String] {
        (separators + [": "]).flatMap { separator in
            title.split(separator: separator).map { $0.collapsingWhiteSpace() }
        }
    }

    /// Without what follows the last separator, where that is the shorter part: `Headline - The Site`.
    private static func withoutSite(_ title: String) -> String {
        var title = title
        for separator in separators {
            let parts = title.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = parts.dropLast().joined(separator: separator)
            if last.count <= 30, 2 * last.count <= rest.count { title = rest.collapsingWhiteSpace() }
        }
        return title
    }
}
