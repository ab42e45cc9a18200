/// One version of a report, as it was read: what is known of it, and its text in blocks.
package struct Article: Hashable, Sendable {
    /// What messages and reports call it: a file's name, or `record 3, article 1`.
    package var name: String
    package var language: Language
    /// The headline. It stands here and not among the blocks; segmentation makes it the first sentence.
    package var title: String?
    /// The day of publication, ISO 8601, with a time or without: `2017-11-09`, `2017-11-09T16:30:00Z`.
    package var date: String?
    /// The main text in reading order; no block is empty.
    package var blocks: [Block]

    package init(name: String, language: Language, title: String? = nil, date: String? = nil, blocks: [Block]) {
        self.name = name
        self.language = language
        self.title = title
        self.date = date
        self.blocks = blocks
    }
}

/// A run of text that a sentence cannot leave: a paragraph, a heading, a list item.
package struct Block: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case paragraph, heading, listItem, quotation, caption
    }

    package var kind: Kind
    package var text: String
    /// Where it plainly is in another language than the article: a quotation, a notice of the site.
    package var language: Language?

    package init(_ text: String, kind: Kind = .paragraph, language: Language? = nil) {
        self.language = language
        self.kind = kind
        self.text = text
    }
}
