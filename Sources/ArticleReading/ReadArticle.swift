package import Documents

/// An article as it was read, and what the user should know about the reading.
package struct ReadArticle: Hashable, Sendable {
    package var article: Article
    package var diagnostics: [Diagnostic]
}
