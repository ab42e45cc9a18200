/// A sentence with its place in the article.
package struct Sentence: Hashable, Sendable {
    /// The text without white space at its ends; otherwise as it stands in the article.
    package var text: String
    /// The index of its block; nil for the headline and for sentences that were given without an article.
    package var block: Int?
    /// Where it stands in its block (in the headline for the headline).
    package var range: TextRange

    package init(text: String, block: Int? = nil, range: TextRange) {
        self.text = text
        self.block = block
        self.range = range
    }

    /// A sentence on its own, as `--presegmented` and the batch protocol give them.
    package init(_ text: String) {
        self.init(text: text, range: TextRange(start: 0, end: text.unicodeScalars.count))
    }
}

/// An article cut into sentences, in reading order.
package struct SegmentedArticle: Hashable, Sendable {
    package var article: Article
    package var sentences: [Sentence]

    package init(article: Article, sentences: [Sentence]) {
        self.article = article
        self.sentences = sentences
    }
}
