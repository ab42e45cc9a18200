package import Documents

/// An article as it was read, and what the user should know about the reading.
package struct ReadArticle: Hashable, Sendable {
    package var article: Article
    package var origin: ArticleOrigin
    package var diagnostics: [Diagnostic]
    /// How it was taken from its page, where the reader was to explain it and it is a page.
    package var explanation: PageExplanation?
}
