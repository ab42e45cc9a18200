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
        explanation = { page.explanation }
    }

    init(_ text: PlainText) {
        title = text.title
        blocks = text.blocks
    }

    /// Whether there is anything to read.
    var isEmpty: Bool { blocks.isEmpty && title == nil }

    /// Makes the first block the headline where it is a heading and there is no other.
    mutating func takeTitleFromBlocks() {
        guard title == nil, let first = blocks.first, first.kind == .heading else { return }
        title = first.text
        blocks.removeFirst()
    }
}
