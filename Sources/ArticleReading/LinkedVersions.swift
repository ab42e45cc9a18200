package import Documents

/// Finds the articles that name one another as versions: by `hreflang` links and canonical addresses.
package enum LinkedVersions {
    /// Groups of indices, each of two or more, ascending. A group has one article a language: addresses that pages of a whole site
    /// share, such as its start page's, prove nothing.
    package static func groups(of articles: [(language: Language, origin: ArticleOrigin)]) -> [[Int]] {
        var group = Array(articles.indices)
        var owners: [String: Int] = [:]
        for (index, article) in articles.enumerated() {
            for address in addresses(of: article.origin) {
                guard let owner = owners[address] else {
                    owners[address] = index
                    continue
                }
                let (kept, joined) = (group[owner], group[index])
                for other in group.indices where group[other] == joined { group[other] = kept }
            }
        }
        let groups = Dictionary(grouping: articles.indices) { group[$0] }.values
        return groups.filter { members in
            members.count > 1 && Set(members.map { articles[$0].language.primary }).count == members.count
        }.sorted { $0[0] < $1[0] }
    }

    /// Without scheme, `www.`, fragment and last slash.
    private static func addresses(of origin: ArticleOrigin) -> Set<String> {
        let all = [origin.address].compactMap(\.self) + origin.versions.map(\.address)
        return Set(
            all.map { address in
                let rest = address.lowercased().replacing(/^(?:https?:)?\/\/(?:www\.)?/, with: "")
                let page = rest.prefix { $0 != "#" }
                return String(page.hasSuffix("/") ? page.dropLast() : page)
            }.filter { !$0.isEmpty })
    }
}
