import Documents

/// What an HTML element does to the text in it.
struct ElementRole: Sendable {
    /// Whether its text is no text of the page at all: scripts, controls, embedded things.
    var isSkipped = false
    /// Whether a sentence ends where it starts and where it ends.
    var isBlock = false
    /// What its text becomes; nil to leave it to the element around it.
    var kind: Block.Kind?
    var isLink = false
    var isTime = false
    var isLineBreak = false
    /// Whether its text stands above the line: marks of notes, powers.
    var isRaised = false
    /// Whether it is a control with words on it, which are text where it is a heading that opens what follows.
    var isButton = false
    /// Whether it stands beside the article by its nature: navigation, asides, footers.
    var isFurniture = false

    /// What it is of a table.
    private(set) var tablePart: TablePart?

    enum TablePart {
        case table, row, heading, cell
    }

    /// Whether a page lays out a whole article in it.
    var canHoldArticle: Bool { kind == nil && !isList && !isRow }
    var isList = false
    private var isRow = false

    /// The role of the element `name`; an unknown one is inline.
    init(_ name: String) {
        isSkipped = Self.skipped.contains(name)
        kind = Self.kinds[name]
        isFurniture = Self.furniture.contains(name)
        isList = ["ul", "ol", "dl"].contains(name)
        isRow = ["tr", "tbody"].contains(name)
        tablePart = Self.tableParts[name]
        isLink = name == "a"
        isTime = name == "time"
        isLineBreak = name == "br"
        isRaised = name == "sup"
        isButton = name == "button"
        isBlock = kind != nil || isFurniture || Self.blocks.contains(name)
    }

    private static let skipped: Set<String> = [
        "audio", "button", "canvas", "datalist", "embed", "frameset", "head", "iframe", "input", "map", "math", "meter",
        "noframes", "noscript", "object", "optgroup", "option", "picture", "progress", "script", "select", "style",
        "svg",
        "media-metadata", "media-producer", "media-reference",
        "template", "textarea", "video",
    ]
    private static let kinds: [String: Block.Kind] = [
        "p": .paragraph, "pre": .paragraph, "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading,
        "h5": .heading,
        "h6": .heading, "li": .listItem, "dt": .listItem, "dd": .listItem, "blockquote": .quotation,
        "figcaption": .caption, "caption": .heading,
        // NITF.
        "hl1": .heading, "hl2": .heading, "bq": .quotation, "media-caption": .caption,
    ]
    private static let tableParts: [String: TablePart] = ["table": .table, "tr": .row, "th": .heading, "td": .cell]
    private static let furniture: Set<String> = ["aside", "dialog", "footer", "menu", "nav"]
    private static let blocks: Set<String> = [
        "address", "article", "body", "center", "details", "div", "dl", "fieldset", "figure", "form", "header",
        "hgroup",
        "hr", "html", "legend", "main", "ol", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "title", "tr", "ul",
        // NITF, NewsML and feeds.
        "abstract", "block", "body.content", "body.end", "body.head", "byline", "content", "contentset", "credit",
        "dateline",
        "description", "distributor", "encoded", "entry", "hedline", "inlinexml", "item", "media", "newsitem", "nitf",
    ]
}
