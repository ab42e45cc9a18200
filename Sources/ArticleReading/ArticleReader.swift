package import Documents

/// Reads articles from files and texts.
///
/// Of a page only the article is kept (`MainText`); of a text everything. The article's language is the one that was
/// given, else the one in the file's name, else the one that the page declares unless the text is plainly in another, else
/// the one that CLD2 finds.
package struct ArticleReader: Sendable {
    /// The language that the user gave.
    package var language: Language?
    /// Read this as the format instead of judging by name and content.
    package var format: Format?

    package enum Format: String, Sendable, CaseIterable {
        case text, html
    }

    package init(language: Language? = nil, format: Format? = nil) {
        self.language = language
        self.format = format
    }

    /// Reads a file's bytes in whatever encoding; `name` is the file's, for its ending, its language and for messages.
    package func read(_ bytes: [UInt8], name: String) throws(BadInput) -> ReadArticle {
        try Self.refuse(bytes, name: name)
        let decoding = TextDecoding(bytes)
        guard !decoding.utf8.contains(0) else {
            throw BadInput(name: name, reason: "is binary data; give plain text or HTML")
        }
        let fileName = FileName(name)
        let format = format ?? fileName.format ?? (Self.looksLikeHTML(decoding.utf8) ? .html : .text)
        let content =
            switch format {
            case .html: Content(HTMLPage(decoding.utf8))
            case .text: Content(PlainText(String(decoding: decoding.utf8, as: UTF8.self)))
            }
        return try article(content, name: name, nameLanguage: fileName.language, diagnostics: decoding.diagnostics)
    }

    /// Reads a text that is at hand: a blank line ends a paragraph.
    package func read(text: String, name: String) throws(BadInput) -> ReadArticle {
        try article(Content(PlainText(text)), name: name, nameLanguage: nil, diagnostics: [])
    }

    /// Reads a page that is at hand.
    package func read(html: String, name: String) throws(BadInput) -> ReadArticle {
        try article(Content(HTMLPage(Array(html.utf8))), name: name, nameLanguage: nil, diagnostics: [])
    }

    private func article(
        _ content: Content, name: String, nameLanguage: Language?, diagnostics: [Diagnostic]
    ) throws(BadInput) -> ReadArticle {
        guard !content.blocks.isEmpty || content.title != nil else {
            throw BadInput(name: name, reason: "has no text of an article")
        }
        let choice = LanguageChoice(
            given: language ?? nameLanguage, declared: content.language, texts: content.blocks.map(\.text))
        guard let language = choice.language else {
            throw BadInput(
                name: name, reason: "its language cannot be told from the text; give it, as in --language fr")
        }
        let article = Article(
            name: name, language: language, title: content.title, date: content.date, blocks: content.blocks)
        return ReadArticle(article: article, diagnostics: diagnostics + choice.diagnostics)
    }

    /// Names what cannot be read, before anything is tried.
    private static func refuse(_ bytes: [UInt8], name: String) throws(BadInput) {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw BadInput(name: name, reason: "is empty") }
        guard bytes.count <= greatestSize else { throw BadInput(name: name, reason: "is larger than 1 GB") }
        for (mark, kind) in binaryMarks where bytes.starts(with: mark.utf8) {
            throw BadInput(name: name, reason: "is \(kind); give plain text or HTML")
        }
    }

    /// Bytes; positions in a page are kept in 32 bits.
    private static let greatestSize = 1 << 30
    private static let binaryMarks = [
        ("%PDF-", "a PDF file"), ("PK\u{3}\u{4}", "a ZIP archive or an office document"),
        ("\u{1F}\u{8B}", "compressed"),
        ("GIF8", "an image"), ("{\\rtf", "an RTF document"),
    ]

    /// Whether markup stands at the start.
    private static func looksLikeHTML(_ utf8: [UInt8]) -> Bool {
        let start = String(decoding: utf8.prefix(1024), as: UTF8.self).lowercased()
        return start.contains(/^\s*<(!doctype\s+html|html|head|body|article|div|p|h1|meta|\?xml|!--)[\s>]/)
    }
}

/// What a format's reader found.
private struct Content {
    var title: String?
    var date: String?
    var language: Language?
    var blocks: [Block]

    init(_ page: HTMLPage) {
        title = page.title
        date = page.date
        language = page.language
        blocks = page.blocks
    }

    init(_ text: PlainText) {
        title = text.title
        blocks = text.blocks
    }
}
