import XML

/// What a page says of its own elements: which are no part of the article.
///
/// Sites name their boxes in classes and ids, in English nearly everywhere, but comments, advertisements and buttons
/// also in their own language; ARIA roles and hidden elements are the standards' own ways to say it.
enum Furniture {
    /// How surely an element is furniture.
    enum Evidence: Comparable {
        case none, weak, strong, comments

        /// The share of the page's prose, in percent, that an element may hold and still be left out.
        var greatestShare: Int {
            switch self {
            case .none: 0
            case .weak: 40
            case .strong: 80
            case .comments: 95
            }
        }
    }

    /// What element `index` says of itself.
    static func evidence(_ page: HTMLDocument, _ index: Int) -> Evidence {
        var evidence = Evidence.none
        page.forEachAttribute(of: index) { name, value in
            switch name {
            case "class", "id":
                HTMLWords.forEach(in: value) { word in
                    if comments.contains(word) { evidence = max(evidence, .comments) }
                    if words.contains(word) { evidence = max(evidence, .weak) }
                }
            case "role":
                if roles.contains(String(decoding: value, as: UTF8.self)) { evidence = max(evidence, .strong) }
            case "aria-hidden":
                if value.elementsEqual("true".utf8) { evidence = max(evidence, .weak) }
            case "hidden":
                evidence = max(evidence, .strong)
            case "style":
                let style = String(decoding: value.filter { $0 != 0x20 }, as: UTF8.self)
                if style.contains("display:none") { evidence = max(evidence, .weak) }
            default:
                break
            }
        }
        return evidence
    }

    private static let roles: Set<String> = [
        "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
        "search", "toolbar",
    ]

    private static let comments: Set<[UInt8]> = Set(
        [
            "comment", "comments", "commentary", "commentaires", "commenti", "comentarios", "diskuse", "disqus",
            "guestbook", "komentarze", "kommentare", "kommentarer", "reacties", "yorumlar",
        ].map { Array($0.utf8) })

    private static let words: Set<[UInt8]> = Set(
        [
            "ad", "ads", "advert", "advertisement", "advertising", "banner", "breadcrumb", "breadcrumbs", "consent",
            "cookie", "cookies", "dfp", "follow", "footer", "gdpr",
            "login", "menu", "modal", "mostread", "nav", "navbar", "navigation", "newsletter", "offscreen", "outbrain",
            "overlay", "pager", "pagination", "paywall", "popup", "popular", "promo", "promoted", "promotion", "rating",
            "recirc", "recommend", "recommendation", "recommendations", "recommended", "related", "respond", "share",
            "sharebar", "sharing", "shoutbox", "sidebar", "signin", "signup", "skip", "social", "sponsor", "sponsored",
            "subscribe", "subscription", "taboola", "tags", "toc", "toolbar", "tools", "trending",
            "partage", "partager", "compartir", "compartilhar", "condividi", "teilen", "ariane", "publicite",
            "publicidad", "publicidade", "pubblicita", "reklama", "werbung", "abonnement", "abonnieren", "similaires",
            "relacionadas", "relacionados", "correlati",
        ].map { Array($0.utf8) })
}
