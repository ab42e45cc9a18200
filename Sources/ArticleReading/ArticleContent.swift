import Documents

/// What the reader of a format found, before the language is decided.
struct ArticleContent {
    var title: String?
    /// ISO 8601.
    var date: String?
    /// The language that the file says.
    var language: Language?
    var origin = ArticleOrigin()
    var blocks: [Block]
    /// Short lines by the headline, in which the date may stand.
    var dateLines: [String] = []
    /// Made only where it is asked for.
    var explanation: () -> PageExplanation? = { nil }

    init(blocks: [Block]) {
        self.blocks = blocks
    }

    init(_ page: HTMLPage) {
        title = page.metadata.title
        date = page.metadata.date
        language = page.metadata.language
        origin = page.metadata.origin
        blocks = page.blocks
        dateLines = page.dateLines
        explanation = { page.explanation }
    }

    init(_ text: PlainText) {
        title = text.title
        blocks = text.blocks
        dateLines = blocks.prefix(2).map(\.text).filter { text in
            text.utf8.count <= PageSelection.longestDateLine && text.last.map { !".!?…".contains($0) } ?? false
        }
    }

    /// Whether there is anything to read.
    var isEmpty: Bool { blocks.isEmpty && title == nil }

    /// When it was published and changed last, in ISO 8601: what the file says of itself, else what it tells its
    /// readers, else what its address has.
    func dates(in language: Language) -> (published: String?, modified: String?) {
        guard date == nil else { return (date, origin.modified) }
        let told = dateLines.flatMap { DateLine.dates(in: $0, language: language) }
        let isChanged = told.count > 1 && told.min() != told.max()
        let published = told.min() ?? origin.address.flatMap(PublicationDate.inAddress)
        return (published, origin.modified ?? (isChanged ? told.max() : nil))
    }

    /// Makes the first block the headline where it is a heading and there is no other.
    mutating func takeTitleFromBlocks() {
        guard title == nil, let first = blocks.first, first.kind == .heading else { return }
        title = first.text
        blocks.removeFirst()
    }
}
