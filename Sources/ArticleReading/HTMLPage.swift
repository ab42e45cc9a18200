import Documents
import XML

/// A page, read down to its article.
struct HTMLPage {
    var title: String?
    var date: String?
    var language: Language?
    var blocks: [Block]

    /// `html` is UTF-8.
    init(_ html: [UInt8]) {
        let page = HTMLDocument(parsing: TemplateTags.removed(from: html))
        let metadata = PageMetadata(page)
        let source = PageBlocks(page)
        var main = MainText(source)
        var chosen = main.articleBlocks()
        if let first = chosen.first {
            chosen =
                Standfirst.blocks(of: source, before: first, title: metadata.title, description: metadata.description)
                + chosen
        }
        title = metadata.title
        date = metadata.date
        language = metadata.language
        blocks = chosen.map { Block(source.blocks[$0].text, kind: source.blocks[$0].kind) }
        blocks.removeAll { $0.text.isEmpty || $0.kind == .heading && $0.text == metadata.title }
    }
}
