package import Documents
import XML
import Zip

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
    /// Say how articles are taken from pages.
    package var explains: Bool

    package enum Format: String, Sendable, CaseIterable {
        case text, html, markdown
        /// NITF, NewsML, RSS, Atom.
        case xml
        /// DOCX, EPUB, or files of all these kinds in a ZIP archive.
        case zip
    }

    package init(language: Language? = nil, format: Format? = nil, explains: Bool = false) {
        self.language = language
        self.format = format
        self.explains = explains
    }

    /// Whether a file of this name is of a kind that holds an article, or many.
    package static func reads(_ path: String) -> Bool { FileName(path).format != nil }

    /// Reads a file's bytes in whatever encoding; `name` is the file's, for its ending, its language and for messages. Throws where
    /// it holds more than one article.
    package func read(_ bytes: [UInt8], name: String) throws(BadInput) -> ReadArticle {
        let articles = try readAll(bytes, name: name)
        guard let article = articles.first, articles.count == 1 else {
            throw BadInput(
                name: name, reason: "holds \(articles.count) articles; take one by its number, as in \(name)#1")
        }
        return article
    }

    /// Reads all articles of a file: one of a page or a text, more of a feed, a news message or an archive; at least one.
    package func readAll(_ bytes: [UInt8], name: String) throws(BadInput) -> [ReadArticle] {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw BadInput(name: name, reason: "is empty") }
        guard bytes.count <= Self.greatestSize else { throw BadInput(name: name, reason: "is larger than 1 GB") }
        if bytes.starts(with: Self.zipMark.utf8) || format == .zip { return try readArchive(bytes, name: name) }
        for (mark, kind) in Self.binaryMarks where bytes.starts(with: mark.utf8) {
            throw BadInput(name: name, reason: "is \(kind); give plain text or HTML")
        }
        let decoding = TextDecoding(bytes)
        guard !decoding.utf8.contains(0) else {
            throw BadInput(name: name, reason: "is binary data; give plain text or HTML")
        }
        let contents = try contents(of: decoding.utf8, name: name)
        let readable = contents.filter { !$0.isEmpty }
        guard !readable.isEmpty else { throw BadInput(name: name, reason: "has no text of an article") }
        var articles: [ReadArticle] = []
        for (index, content) in readable.enumerated() {
            articles.append(
                try article(
                    content, name: readable.count > 1 ? "\(name)#\(index + 1)" : name,
                    nameLanguage: FileName(name).language, diagnostics: index == 0 ? decoding.diagnostics : []))
        }
        return articles
    }

    /// Reads a text that is at hand: a blank line ends a paragraph.
    package func read(text: String, name: String) throws(BadInput) -> ReadArticle {
        try article(ArticleContent(PlainText(text)), name: name, nameLanguage: nil, diagnostics: [])
    }

    /// Reads a page that is at hand.
    package func read(html: String, name: String) throws(BadInput) -> ReadArticle {
        try article(ArticleContent(HTMLPage(Array(html.utf8))), name: name, nameLanguage: nil, diagnostics: [])
    }

    /// A file's bytes as a text in UTF-8, and whether that is a page; otherwise it is plain.
    package static func decoded(_ bytes: [UInt8]) -> (text: String, isPage: Bool) {
        let utf8 = TextDecoding(bytes).utf8
        return (String(decoding: utf8, as: UTF8.self), Markup.format(of: utf8) != .text)
    }

    // MARK: Formats

    private func contents(of utf8: [UInt8], name: String) throws(BadInput) -> [ArticleContent] {
        switch format ?? FileName(name).format ?? Markup.format(of: utf8) {
        case .html where Markup.format(of: utf8) == .xml: try newsArticles(of: utf8, name: name) ?? [page(utf8)]
        case .html: [page(utf8)]
        case .markdown: [MarkdownText(String(decoding: utf8, as: UTF8.self)).content]
        case .xml: try newsArticles(of: utf8, name: name) ?? [page(utf8)]
        case .text: [ArticleContent(PlainText(String(decoding: utf8, as: UTF8.self)))]
        case .zip: throw BadInput(name: name, reason: "is no ZIP archive, DOCX or EPUB file")
        }
    }

    private func page(_ utf8: [UInt8]) -> ArticleContent { ArticleContent(HTMLPage(utf8)) }

    /// Nil where the document is a page.
    private func newsArticles(of utf8: [UInt8], name: String) throws(BadInput) -> [ArticleContent]? {
        guard Markup.root(of: utf8) != "html" else { return nil }
        let page = try Self.wellFormed(name) { try HTMLDocument(parsingXML: utf8) }
        guard let articles = NewsDocument.articles(in: page) else {
            throw BadInput(name: name, reason: "is XML, but neither NITF, NewsML, RSS, Atom nor a page")
        }
        return articles
    }

    private func readArchive(_ bytes: [UInt8], name: String) throws(BadInput) -> [ReadArticle] {
        guard let archive = ZipArchive(bytes) else {
            throw BadInput(name: name, reason: "is a damaged ZIP archive")
        }
        let document = try Self.wellFormed(name) {
            try WordDocument.content(of: archive) ?? ElectronicBook.content(of: archive)
        }
        if let document {
            guard !document.isEmpty else { throw BadInput(name: name, reason: "has no text of an article") }
            return [try article(document, name: name, nameLanguage: FileName(name).language, diagnostics: [])]
        }
        var articles: [ReadArticle] = []
        for path in archive.paths where FileName.isArticle(path) {
            guard let bytes = archive.part(path) else {
                throw BadInput(name: name, reason: "\(path) cannot be unpacked: damaged, encrypted or too large")
            }
            articles += try readAll(bytes, name: "\(name)/\(path)")
        }
        guard !articles.isEmpty else {
            throw BadInput(name: name, reason: "is a ZIP archive without articles, a DOCX file or an EPUB file")
        }
        return articles
    }

    /// What `body` returns; what it throws as bad input with its place.
    private static func wellFormed<Value>(_ name: String, _ body: () throws -> Value) throws(BadInput) -> Value {
        do {
            return try body()
        } catch let error as XMLError {
            throw BadInput(name: name, line: error.line, column: error.column, reason: error.message)
        } catch {
            throw BadInput(name: name, reason: "cannot be read: \(error)")
        }
    }

    // MARK: Articles

    private func article(
        _ content: ArticleContent, name: String, nameLanguage: Language?, diagnostics: [Diagnostic]
    ) throws(BadInput) -> ReadArticle {
        guard !content.isEmpty else { throw BadInput(name: name, reason: "has no text of an article") }
        let choice = LanguageChoice(
            given: language ?? nameLanguage, declared: content.language,
            texts: content.blocks.isEmpty ? [content.title ?? ""] : content.blocks.map(\.text))
        guard let language = choice.language else {
            throw BadInput(
                name: name, reason: "its language cannot be told from the text; give it, as in --language fr")
        }
        let dates = content.dates(in: language)
        let article = Article(
            name: name, language: language, title: content.title, date: dates.published,
            blocks: content.blocks.map { $0.marked(in: language) })
        var origin = content.origin
        origin.modified = dates.modified
        return ReadArticle(
            article: article, origin: origin, diagnostics: diagnostics + choice.diagnostics,
            explanation: explains ? content.explanation() : nil)
    }

    /// Bytes; positions in a page are kept in 32 bits.
    private static let greatestSize = 1 << 30
    private static let zipMark = "PK\u{3}\u{4}"
    private static let binaryMarks = [
        ("%PDF-", "a PDF file"), ("\u{1F}\u{8B}", "compressed"), ("GIF8", "an image"), ("{\\rtf", "an RTF document"),
    ]
}
