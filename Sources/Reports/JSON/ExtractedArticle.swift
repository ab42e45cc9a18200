package import Documents

/// A line of `recoupe extract --format json`: `{"file", "title", "date", "language", "blocks": […]}`.
package struct ExtractedArticle: Encodable {
    private var file: String
    private var title: String?
    private var date: String?
    private var language: Language
    private var blocks: [String]

    package init(_ article: Article, file: String) {
        self.file = file
        title = article.title
        date = article.date
        language = article.language
        blocks = article.blocks.map(\.text)
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
