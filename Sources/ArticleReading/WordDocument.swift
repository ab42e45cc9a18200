import Documents
import XML
import Zip

/// A DOCX file (Office Open XML, ECMA-376 part 1): the body's paragraphs; deleted text, notes, headers and footers are none.
struct WordDocument {
    private let page: HTMLDocument
    /// Names of paragraph styles by their identifiers: `heading 1`, `Title`, in English in whatever language Word runs.
    private let styles: [String: String]

    /// Nil where the archive is no DOCX file. Throws an `XMLError` where it is damaged.
    static func content(of archive: ZipArchive) throws -> ArticleContent? {
        guard let body = archive.part("word/document.xml") else { return nil }
        let document = WordDocument(
            page: try HTMLDocument(parsingXML: body), styles: try Self.styles(of: archive.part("word/styles.xml")))
        var content = document.content
        if let properties = archive.part("docProps/core.xml") {
            document.add(try HTMLDocument(parsingXML: properties), to: &content)
        }
        return content
    }

    private var content: ArticleContent {
        var content = ArticleContent(blocks: [])
        for index in page.nodes.indices where page.name(of: index) == "p" {
            let text = Typography.cleaned(text(of: index))
            guard !text.isEmpty else { continue }
            let style = style(of: index)
            if style == "title", content.title == nil {
                content.title = text
            } else {
                content.blocks.append(Block(text, kind: kind(of: index, style)))
            }
        }
        content.takeTitleFromBlocks()
        return content
    }

    private func add(_ properties: HTMLDocument, to content: inout ArticleContent) {
        content.origin.byline = properties.line(of: "creator").flatMap(Byline.text)
        content.origin.modified = properties.line(of: "modified").flatMap(PublicationDate.normalized)
        content.date = properties.line(of: "created").flatMap(PublicationDate.normalized)
        content.language = properties.line(of: "language").flatMap { Language($0) }
    }

    /// The text of a paragraph, without that of paragraphs inside it, as text boxes have.
    private func text(of paragraph: Int) -> String {
        var text = ""
        var index = paragraph + 1
        while index < Int(page.nodes[paragraph].end) {
            switch page.name(of: index) {
            case "p", "fallback", "deltext", "instrtext", "del":
                index = Int(page.nodes[index].end)
                continue
            case "t": text += page.text(of: index)
            case "tab", "br", "cr": text += " "
            case "nobreakhyphen": text += "\u{2011}"
            default: break
            }
            index += 1
        }
        return text
    }

    private func style(of paragraph: Int) -> String {
        let style = page.first("pstyle", in: paragraph).flatMap { page.attribute("val", of: $0) } ?? ""
        return styles[style] ?? style.lowercased()
    }

    private func kind(of paragraph: Int, _ style: String) -> Block.Kind {
        if style.hasPrefix("heading") || style == "title" || style == "subtitle" { return .heading }
        if style.hasPrefix("caption") { return .caption }
        if style.contains("quote") { return .quotation }
        return style.hasPrefix("list") || page.first("numpr", in: paragraph) != nil ? .listItem : .paragraph
    }

    private static func styles(of bytes: [UInt8]?) throws -> [String: String] {
        guard let page = try bytes.map({ try HTMLDocument(parsingXML: $0) }) else { return [:] }
        var styles: [String: String] = [:]
        for index in page.nodes.indices where page.name(of: index) == "style" {
            guard let identifier = page.attribute("styleid", of: index),
                let name = page.first("name", in: index).flatMap({ page.attribute("val", of: $0) })
            else { continue }
            styles[identifier] = name.lowercased()
        }
        return styles
    }
}
