package import Documents

/// A line of `recoupe extract --format json`: `{"file", "title", "date", "language", "blocks": […]}`, and what else is
/// known of the article.
package struct ExtractedArticle: Encodable {
    /// A block in another language than the article's, by its place among the blocks, from 0.
    private struct ForeignBlock: Encodable {
        var block: Int
        var language: Language
    }

    private var file: String
    private var title: String?
    private var date: String?
    private var language: Language
    private var byline: String?
    private var modified: String?
    private var canonical: String?
    private var source: String?
    private var blocks: [String]
    private var kinds: [Block.Kind]
    private var otherLanguages: [ForeignBlock]?
    private var explanation: PageExplanation?

    package init(_ article: Article, _ origin: ArticleOrigin, _ explanation: PageExplanation? = nil, file: String) {
        self.file = file
        title = article.title
        date = article.date
        language = article.language
        byline = origin.byline
        modified = origin.modified
        canonical = origin.address
        source = origin.publisher
        blocks = article.blocks.map(\.text)
        kinds = article.blocks.map(\.kind)
        let foreign = article.blocks.enumerated().compactMap { index, block in
            block.language.map { ForeignBlock(block: index, language: $0) }
        }
        otherLanguages = foreign.isEmpty ? nil : foreign
        self.explanation = explanation
    }

    /// One line of JSON, without the line feed.
    package func line() throws -> String { try JSONText.of(self, isIndented: false) }
}

/// The line of a file that could not be read: `{"file", "error"}`.
package struct ExtractionFailure: Encodable {
    private var file: String
    private var error: String

    package init(file: String, error: String) {
        self.file = file
        self.error = error
    }

    /// One line of JSON, without the line feed.
    package func line() throws -> String { try JSONText.of(self, isIndented: false) }
}
