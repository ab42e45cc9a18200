import Documents
import XML

/// What a page says of its article outside the text: in `meta` elements, JSON-LD, microdata, its heading and its title.
struct PageMetadata: Sendable {
    var title: String?
    /// What the page says it is about; often the standfirst, often cut.
    var description: String?
    /// The whole text, as the page has it for machines.
    var body: String?
    /// ISO 8601.
    var date: String?
    var language: Language?
    var origin = ArticleOrigin()

    /// `lines` are the lines above the text, among which the headline may be.
    init(_ page: HTMLDocument, lines: [String] = []) {
        let found = Found(page)
        title = Headline.choose(
            headings: found.headings, declared: found.data.headline ?? found.meta(Self.titleNames), title: found.title,
            lines: lines)
        body = found.data.body
        description = found.meta(["og:description", "description", "twitter:description"])
        let dates = [found.data.datePublished, found.meta(Self.dateNames), found.publishedTime, found.firstTime]
        date = dates.lazy.compactMap { $0.flatMap(PublicationDate.normalized) }.first
        let languages = [
            found.language, found.meta(["content-language", "language", "dc.language"]), found.data.language,
            found.meta(["og:locale"]),
        ]
        language = languages.lazy.compactMap { $0.flatMap(Language.init(firstOf:)) }.first
        origin.byline = Byline.choose([found.data.author, found.meta(Self.authorNames), found.byline])
        let changes = [found.data.dateModified, found.meta(Self.modifiedNames), found.modifiedTime]
        origin.modified = changes.lazy.compactMap { $0.flatMap(PublicationDate.normalized) }.first
        origin.address = found.canonical ?? found.meta(["og:url"]) ?? found.data.url
        let publishers = [found.meta(["og:site_name"]), found.data.publisher, found.meta(Self.publisherNames)]
        origin.publisher = publishers.lazy.compactMap { $0?.collapsingWhiteSpace() }.first { !$0.isEmpty }
        origin.versions = found.versions
    }

    private static let authorNames = [
        "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    ]
    private static let modifiedNames = [
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified",
    ]
    private static let publisherNames = ["publisher", "dc.publisher", "application-name", "copyright"]

    private static let titleNames = ["og:title", "twitter:title", "dc.title", "parsely-title", "title"]
    private static let dateNames = [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
        "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish-date",
        "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
        "last-modified", "article:modified_time",
    ]
}

/// The raw findings, in one pass over the page.
private struct Found {
    var language: String?
    var title: String?
    var headings: [String] = []
    var data = LinkedData()
    var publishedTime: String?
    var modifiedTime: String?
    var firstTime: String?
    var byline: String?
    var canonical: String?
    var versions: [ArticleOrigin.Version] = []
    private var metas: [String: String] = [:]

    init(_ page: HTMLDocument) {
        for index in page.nodes.indices {
            guard let name = page.name(of: index) else { continue }
            visit(index, name, page)
        }
    }

    /// The first of `names` that the page has.
    func meta(_ names: [String]) -> String? { names.lazy.compactMap { metas[$0] }.first }

    private mutating func visit(_ index: Int, _ name: String, _ page: HTMLDocument) {
        switch name {
        case "html":
            language = page.attribute("lang", of: index) ?? page.attribute("xml:lang", of: index)
        case "title":
            title = title ?? page.text(of: index).collapsingWhiteSpace()
        case "h1":
            headings.append(page.text(of: index).collapsingWhiteSpace())
        case "meta":
            addMeta(index, page)
        case "time":
            addTime(index, page)
        case "link":
            addLink(index, page)
        case "script" where page.attribute("type", of: index)?.contains("ld+json") ?? false:
            data.add(page.text(of: index))
        default:
            break
        }
        if byline == nil, Byline.isMarked(index, page) { byline = Byline.text(page.text(of: index)) }
    }

    private mutating func addLink(_ index: Int, _ page: HTMLDocument) {
        guard let kind = page.attribute("rel", of: index)?.lowercased(), let address = page.attribute("href", of: index)
        else { return }
        if kind == "canonical" { canonical = canonical ?? address }
        if kind == "alternate", let language = page.attribute("hreflang", of: index).flatMap({ Language($0) }) {
            versions.append(ArticleOrigin.Version(language: language, address: address))
        }
    }

    private mutating func addMeta(_ index: Int, _ page: HTMLDocument) {
        guard let content = page.attribute("content", of: index), !content.isEmpty else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            guard let name = page.attribute(attribute, of: index)?.lowercased(), metas[name] == nil else { continue }
            metas[name] = content
        }
    }

    private mutating func addTime(_ index: Int, _ page: HTMLDocument) {
        guard let time = page.attribute("datetime", of: index) else { return }
        firstTime = firstTime ?? time
        let property = page.attribute("itemprop", of: index)?.lowercased() ?? ""
        if property.contains("datemodified") { modifiedTime = modifiedTime ?? time }
        let isPublished = page.attribute("pubdate", of: index) != nil || property.contains("datepublished")
        if isPublished { publishedTime = publishedTime ?? time }
    }
}

extension Language {
    /// The first of a list: `fr, en`.
    fileprivate init?(firstOf list: String) {
        let first = list.split { $0 == "," || $0 == ";" || $0.isWhitespace }.first
        guard let first else { return nil }
        self.init(first)
    }
}
