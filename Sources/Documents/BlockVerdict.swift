/// What becomes of a block of a page, and by which rule.
package enum BlockVerdict: String, Hashable, Sendable, Codable {
    /// In the element that holds the article.
    case article
    /// Before it, but the page shows it to be the standfirst.
    case standfirst
    /// In an element that is beside the article by its nature or names itself so.
    case furniture
    /// In an element that names itself readers' comments.
    case comments
    /// In a list of links before, behind or between the text.
    case links
    /// The heading of such a list.
    case linkHeading = "link-heading"
    /// A row of links without a sentence.
    case linkRow = "link-row"
    /// The line that says when the page was published.
    case timestamp
    /// A label above the headline: `Press release`.
    case label
    /// The line on rights that ends the page, or below it.
    case colophon
    /// Not in the element that holds the article.
    case outside
    /// The words under a picture.
    case caption
    /// The headline, which is kept apart from the text.
    case headline
    /// Nothing is left of it without marks of no width.
    case empty

    package var isKept: Bool { self == .article || self == .standfirst }
}
