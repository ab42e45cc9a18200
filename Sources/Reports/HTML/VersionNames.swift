package import Documents
import FactComparison
import Foundation

/// How the versions are called on the page.
package struct VersionNames {
    let bitext: Bitext

    package init(bitext: Bitext) { self.bitext = bitext }

    /// The language in English: `French`, `Brazilian Portuguese`.
    package func language(_ article: Int) -> String {
        let tag = bitext.articles[article].article.language.tag
        return Locale(identifier: "en").localizedString(forIdentifier: tag) ?? tag
    }

    /// The short label in its badge.
    func badge(_ article: Int) -> HTML {
        "<abbr class=\"badge\" title=\"\(language(article))\">\(bitext.label(of: article))</abbr>"
    }

    /// The attributes of an element that holds the version's text.
    func attributes(_ article: Int) -> HTML {
        let language = bitext.articles[article].article.language
        return "lang=\"\(language.tag)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\""
    }

    /// The day of publication for readers: `9 November 2017`.
    func date(_ article: Int) -> HTML? {
        guard let date = bitext.articles[article].article.date else { return nil }
        let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, Self.months.indices.contains(parts[1] - 1) else { return "\(date)" }
        return "<time datetime=\"\(date)\">\(parts[2]) \(Self.months[parts[1] - 1]) \(parts[0])</time>"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
