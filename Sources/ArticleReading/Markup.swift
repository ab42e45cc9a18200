/// What the start of a text tells of its markup.
enum Markup {
    /// Text where there is none.
    static func format(of utf8: [UInt8]) -> ArticleReader.Format {
        guard let root = root(of: utf8) else { return .text }
        return newsRoots.contains(root) ? .xml : pageRoots.contains(root) ? .html : .text
    }

    /// The local name of the first element, in small letters; nil where the text does not begin with markup.
    static func root(of utf8: [UInt8]) -> String? {
        let start = String(decoding: utf8.prefix(4096), as: UTF8.self).lowercased()
        let pattern =
            /\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>\[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:[a-z0-9]+:)?([a-z0-9]+)[\s>\/]/
        guard let root = start.prefixMatch(of: pattern) else {
            return start.prefixMatch(of: /\s*<(?:!doctype\s+html|!--)/) == nil ? nil : "html"
        }
        return String(root.1)
    }

    private static let newsRoots: Set<String> = [
        "nitf", "newsitem", "newsmessage", "newsml", "rss", "rdf", "feed", "entry",
    ]
    private static let pageRoots: Set<String> = ["html", "head", "body", "article", "div", "p", "h1", "meta"]
}
