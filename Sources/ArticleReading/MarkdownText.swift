import Documents

/// A text in Markdown (CommonMark 0.31, with tables and front matter), read into blocks. Code, images and rules are left out.
struct MarkdownText {
    private(set) var content = ArticleContent(blocks: [])
    /// Lines of the block that is being read.
    private var pending: [String] = []
    private var kind = Block.Kind.paragraph
    /// What closes the block of code that is being read.
    private var fence: String?

    init(_ text: String) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        takeFrontMatter(&lines)
        for line in lines { take(String(line)) }
        endBlock()
        content.takeTitleFromBlocks()
    }

    // MARK: Lines

    private mutating func take(_ line: String) {
        let text = line.trimming { $0 == " " || $0 == "\t" }
        if let fence {
            if text.hasPrefix(fence) { self.fence = nil }
        } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
            endBlock()
            fence = String(text.prefix(3))
        } else if text.isEmpty || Self.isDefinition(text) {
            endBlock()
        } else if let heading = text.wholeMatch(of: /#{1,6}(?:[ \t]+(.*?))??(?:[ \t]+#+)?/) {
            endBlock()
            add(String(heading.1 ?? ""), .heading)
        } else if pending.count == 1, kind == .paragraph, text.wholeMatch(of: /=+|-{2,}/) != nil {
            kind = .heading
            endBlock()
        } else if text.wholeMatch(of: /(?:[*_-][ \t]*){3,}/) != nil {
            endBlock()
        } else {
            takeText(text.hasSuffix("\\") ? String(text.dropLast()) : text)
        }
    }

    /// A line, without the mark of a break at its end, that has text of a paragraph, a list item, a quotation or a table's row.
    private mutating func takeText(_ text: String) {
        if let item = text.wholeMatch(of: /(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)/) {
            endBlock()
            kind = .listItem
            pending = [String(item.1)]
        } else if let quotation = text.wholeMatch(of: />[ \t]?(.*)/) {
            if kind != .quotation || quotation.1.isEmpty { endBlock() }
            kind = .quotation
            if !quotation.1.isEmpty { pending.append(String(quotation.1)) }
        } else if text.hasPrefix("|") {
            endBlock()
            for cell in text.split(separator: "|") where cell.contains(where: { !" \t:-".contains($0) }) {
                add(String(cell), .paragraph)
            }
        } else {
            pending.append(text)
        }
    }

    /// `[name]: address`, which a link elsewhere refers to.
    private static func isDefinition(_ text: String) -> Bool { text.prefixMatch(of: /\[[^\]]+\]:[ \t]/) != nil }

    // MARK: Blocks

    private mutating func endBlock() {
        if !pending.isEmpty { add(pending.joined(separator: " "), kind) }
        pending = []
        kind = .paragraph
    }

    private mutating func add(_ markdown: String, _ kind: Block.Kind) {
        let text = Self.plain(markdown)
        if !text.isEmpty { content.blocks.append(Block(text, kind: kind)) }
    }

    /// The text without its marks: images and notes go, links and emphasis leave their words.
    private static func plain(_ markdown: String) -> String {
        var text = markdown.replacing(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[\^[^\]]*\]|<!--.*?-->/, with: "")
        text.replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/) { String($0.1) }
        text.replace(/<((?:https?|mailto):[^>\s]+)>/) { String($0.1) }
        text.replace(/<\/?[A-Za-z][^>]*>/, with: "")
        text.replace(/(\*\*\*|\*\*|__|~~|`+)(\S|\S.*?\S)\1/) { String($0.2) }
        text.replace(/(^|[^\w\\])([*_])(\S|\S.*?[^\s\\])\2(?!\w)/) { String($0.1 + $0.3) }
        text.replace(/\\([!-\/:-@\[-`{-~])/) { String($0.1) }
        return Typography.cleaned(text)
    }

    // MARK: Front matter

    /// YAML's plain `key: value` lines between two `---`.
    private mutating func takeFrontMatter(_ lines: inout ArraySlice<Substring>) {
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return }
        for line in lines[(lines.startIndex + 1)..<end] {
            guard let field = line.wholeMatch(of: /([A-Za-z_-]+):[ \t]*["']?(.*?)["']?[ \t]*/) else { continue }
            take(field: field.1.lowercased(), String(field.2))
        }
        lines = lines[(end + 1)...]
    }

    private mutating func take(field: String, _ value: String) {
        guard !value.isEmpty else { return }
        switch field {
        case "title": content.title = value
        case "date", "published": content.date = PublicationDate.normalized(value)
        case "modified", "updated", "lastmod": content.origin.modified = PublicationDate.normalized(value)
        case "lang", "language": content.language = Language(value)
        case "author", "authors", "byline": content.origin.byline = Byline.text(value)
        case "canonical", "url": content.origin.address = value
        case "source", "publisher": content.origin.publisher = value
        default: break
        }
    }
}

extension String {
    /// Without the characters at both ends that `isTrimmed` takes.
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isTrimmed($0) }), let last = lastIndex(where: { !isTrimmed($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
