import ArticleReading
import Documents

/// A page of a web archive as a line of JSON: `{"address", "site", "language", "html"}`.
struct ArchivePage: Codable {
    /// Without the scheme.
    var address: String
    /// Versions of one article have it in common.
    var site: String?
    var language: String?
    /// Of the two one; `text` where there is no markup. Neither where the names alone are grouped.
    var html: String?
    var text: String?

    /// Throws where no article can be read from the page.
    init(_ page: ArchivedPage) throws(BadInput) {
        address = page.name
        site = GroupFinder.site(of: address)
        let reader = ArticleReader(language: GroupFinder.language(of: address))
        language = try reader.read(page.body, name: address).article.language.tag
        let decoded = ArticleReader.decoded(page.body)
        if decoded.isPage { html = decoded.text } else { text = decoded.text }
    }
}
