import XML

/// How a page marks the element that holds its article, the surest mark first.
enum ArticleMark: String, CaseIterable {
    /// schema.org's `articleBody`.
    case microdata
    /// A class or id such as `article-body`, `storyText`, `entry__content`.
    case name
    /// The `article` element.
    case element
    /// The `main` element or its ARIA role.
    case main

    /// The share of the page's prose, in percent, that the marked element must hold to be believed.
    var leastShare: Int {
        switch self {
        case .microdata: 20
        case .element: 30
        case .name, .main: 40
        }
    }

    /// Whether element `index` bears the mark.
    func isOn(_ page: HTMLDocument, _ index: Int) -> Bool {
        switch self {
        case .microdata: page.attribute("itemprop", of: index)?.lowercased().contains("articlebody") ?? false
        case .name: Self.isNamed(page, index)
        case .element: page.name(of: index) == "article" || page.attribute("role", of: index) == "article"
        case .main: page.name(of: index) == "main" || page.attribute("role", of: index) == "main"
        }
    }

    private static func isNamed(_ page: HTMLDocument, _ index: Int) -> Bool {
        guard let name = page.name(of: index), name != "body", name != "html" else { return false }
        var isNamed = false
        page.forEachAttribute(of: index) { name, value in
            guard name == "class" || name == "id" else { return }
            var before: [UInt8] = []
            HTMLWords.forEach(in: value) { word in
                isNamed = isNamed || parts.contains(word) && wholes.contains(before) || names.contains(word)
                before = word
            }
        }
        return isNamed
    }

    private static let wholes = Set(["article", "entry", "news", "post", "story", "text"].map { Array($0.utf8) })
    private static let parts = Set(["body", "content", "text", "copy"].map { Array($0.utf8) })
    private static let names = Set(
        ["articlebody", "articlecontent", "articletext", "storybody", "storytext"].map { Array($0.utf8) })
}
