import Documents
import XML

/// The articles of an XML document of the news trade: NITF, NewsML-G2 and its predecessor NewsML 1, RSS and Atom.
///
/// Elements are known by their local names, since feeds differ most in their namespaces.
struct NewsDocument {
    private let page: HTMLDocument
    private let source: PageBlocks

    /// Nil where the document's root is none of these.
    static func articles(in page: HTMLDocument) -> [ArticleContent]? {
        guard let root = page.nodes.indices.first(where: { page.name(of: $0) != nil }) else { return nil }
        let document = NewsDocument(page: page, source: PageBlocks(page))
        switch page.name(of: root) {
        case "nitf": return [document.nitf(root)]
        case "newsitem": return [document.newsItem(root)]
        case "newsmessage", "newsml": return page.outermost("newsitem", in: root).map(document.newsItem)
        case "rss", "rdf": return page.outermost("item", in: root).map { document.item($0, of: root) }
        case "feed": return page.outermost("entry", in: root).map(document.entry)
        case "entry": return [document.entry(root)]
        default: return nil
        }
    }

    // MARK: NITF (IPTC)

    private func nitf(_ root: Int) -> ArticleContent {
        var content = ArticleContent(blocks: page.first("body.content", in: root).map(blocks) ?? [])
        content.title = text(["hl1", "headline", "title"], in: root)
        content.date = date(value(["date.issue"], "norm", in: root), value(["story.date"], "norm", in: root))
        content.origin.byline = text(["byline"], in: root).flatMap(Byline.text)
        content.origin.publisher = value(["pubdata"], "name", in: root) ?? text(["distributor"], in: root)
        content.origin.modified = date(value(["revision-history"], "norm", in: root))
        content.language = language(at: page.first("body", in: root) ?? root)
        return content
    }

    // MARK: NewsML

    private func newsItem(_ item: Int) -> ArticleContent {
        let inner = page.first("nitf", in: item).map(nitf)
        var content = inner ?? ArticleContent(blocks: newsContent(item))
        content.title = text(["headline"], in: item) ?? content.title ?? text(["title"], in: item)
        let created = date(
            text(["contentcreated"], in: item), text(["firstcreated"], in: item), text(["versioncreated"], in: item))
        content.date = created ?? content.date
        content.origin.byline = text(["by", "byline"], in: item).flatMap(Byline.text) ?? content.origin.byline
        let changed = ["contentmodified", "versioncreated", "thisrevisioncreated"].lazy.map { text([$0], in: item) }
        content.origin.modified = changed.compactMap { date($0) }.first
        content.origin.publisher =
            value(["provider", "infosource"], "literal", in: item) ?? text(["provider"], in: item)
            ?? value(["provider"], "qcode", in: item) ?? content.origin.publisher
        content.language =
            (value(["language"], "tag", in: item) ?? value(["language"], "formalname", in: item))
            .flatMap { Language($0) } ?? content.language ?? language(at: item)
        return content
    }

    /// The text of an item that holds XHTML, other markup, or characters alone.
    private func newsContent(_ item: Int) -> [Block] {
        for name in ["inlinexml", "inlinedata", "datacontent"] {
            guard let element = page.first(name, in: item) else { continue }
            guard page.children(of: element).isEmpty else {
                return blocks(in: page.first("body", in: element) ?? element)
            }
            let isMarkup = page.attribute("contenttype", of: element)?.contains("html") ?? false
            let text = page.text(of: element)
            return isMarkup ? Self.blocks(ofMarkup: text) : PlainText(text).blocks
        }
        return []
    }

    // MARK: Feeds

    /// RSS 0.9x, 1.0 and 2.0: the text is escaped HTML, in full (`content:encoded`) or in short.
    private func item(_ item: Int, of root: Int) -> ArticleContent {
        var content = ArticleContent(blocks: [])
        for name in ["encoded", "description"] where content.blocks.isEmpty {
            content.blocks = childText([name], of: item).map(Self.blocks) ?? []
        }
        content.title = childText(["title"], of: item)?.collapsingWhiteSpace()
        content.date = date(childText(["pubdate", "date"], of: item))
        content.origin.byline = childText(["creator", "author"], of: item).flatMap(Byline.text)
        content.origin.address = childText(["link", "guid"], of: item)?.collapsingWhiteSpace()
        let channel = page.first("channel", in: root)
        content.origin.publisher = channel.flatMap { childText(["title"], of: $0)?.collapsingWhiteSpace() }
        content.language =
            (childText(["language"], of: item) ?? channel.flatMap { childText(["language"], of: $0) })
            .flatMap { Language($0.collapsingWhiteSpace()) }
        return content
    }

    /// Atom (RFC 4287): the text is XHTML, escaped HTML, or characters alone.
    private func entry(_ entry: Int) -> ArticleContent {
        var content = ArticleContent(blocks: [])
        for name in ["content", "summary"] where content.blocks.isEmpty {
            guard let element = child([name], of: entry) else { continue }
            switch page.attribute("type", of: element) ?? "text" {
            case "xhtml": content.blocks = blocks(in: element)
            case "html", "text/html": content.blocks = Self.blocks(ofMarkup: page.text(of: element))
            default: content.blocks = PlainText(page.text(of: element)).blocks
            }
        }
        content.title = childText(["title"], of: entry)?.collapsingWhiteSpace()
        content.date = date(childText(["published"], of: entry), childText(["updated"], of: entry))
        content.origin.modified = date(childText(["updated"], of: entry))
        content.origin.byline = child(["author"], of: entry).flatMap { text(["name"], in: $0) }
        for link in page.children(of: entry) where page.name(of: link) == "link" {
            addLink(link, to: &content.origin)
        }
        content.language = language(at: entry)
        return content
    }

    private func addLink(_ link: Int, to origin: inout ArticleOrigin) {
        guard page.attribute("rel", of: link) ?? "alternate" == "alternate",
            let address = page.attribute("href", of: link)
        else { return }
        if let language = page.attribute("hreflang", of: link).flatMap({ Language($0) }), origin.address != nil {
            origin.versions.append(ArticleOrigin.Version(language: language, address: address))
        } else {
            origin.address = origin.address ?? address
        }
    }

    // MARK: Elements

    private func blocks(in element: Int) -> [Block] {
        let range = page.range(of: element)
        return source.blocks.filter { range.contains($0.start) && $0.kind != .caption }.articleBlocks
    }

    /// The blocks of HTML that stands as text in an element.
    private static func blocks(ofMarkup html: String) -> [Block] {
        PageBlocks(HTMLDocument(parsing: Array(html.utf8))).blocks.articleBlocks
    }

    private func child(_ names: [String], of element: Int) -> Int? {
        let children = page.children(of: element)
        return names.lazy.compactMap { name in children.first { page.name(of: $0) == name } }.first
    }

    private func childText(_ names: [String], of element: Int) -> String? {
        child(names, of: element).map { page.text(of: $0) }
    }

    /// The text of the first element of one of the names that has any.
    private func text(_ names: [String], in element: Int) -> String? {
        names.lazy.compactMap { page.first($0, in: element) }.map { page.text(of: $0).collapsingWhiteSpace() }
            .first { !$0.isEmpty }
    }

    private func value(_ names: [String], _ attribute: String, in element: Int) -> String? {
        names.lazy.compactMap { page.first($0, in: element) }.compactMap { page.attribute(attribute, of: $0) }.first
    }

    private func date(_ candidates: String?...) -> String? {
        candidates.lazy.compactMap { $0.flatMap(PublicationDate.normalized) }.first
    }

    private func language(at element: Int) -> Language? {
        page.inherited("lang", at: element).flatMap { Language($0) }
    }
}
