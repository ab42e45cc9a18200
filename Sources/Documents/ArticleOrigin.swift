/// Where an article comes from, as its page or file says it. What it does not say is nil.
package struct ArticleOrigin: Hashable, Sendable {
    /// Another version of the article: `<link rel="alternate" hreflang="en" href="…">`.
    package struct Version: Hashable, Sendable {
        package var language: Language
        package var address: String

        package init(language: Language, address: String) {
            self.language = language
            self.address = address
        }
    }

    /// Who wrote it; several names are parted by commas.
    package var byline: String?
    /// When it was changed last, ISO 8601.
    package var modified: String?
    /// Its lasting address (`rel="canonical"`).
    package var address: String?
    /// Who published it: a site, a paper, an agency.
    package var publisher: String?
    package var versions: [Version] = []

    package init() {}
}
