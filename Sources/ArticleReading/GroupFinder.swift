package import Documents

/// Articles of a corpus that report one event.
package struct FoundGroup: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        /// Its place among the paths that were given.
        package var index: Int
        /// The language that its name tells.
        package var language: Language?
        /// Who reports: what its name tells of it besides the event; nil where that is the language alone.
        package var source: String?
    }

    /// What the names of its articles have in common: a relative path.
    package var name: String
    /// Two or more, in the order of their paths.
    package var members: [Member]
}

/// Finds the articles that belong together by their names: `x.fr.html` beside `x.en.html`, `fr/x.html` beside `en/x.html`, and a
/// folder whose articles have nothing but the folder in common. Addresses are paths too: `fr.example.org/x`, `example.org/fr/x`.
package enum GroupFinder {
    /// Whether the file at `path` is of a kind that is read as an article.
    package static func isArticle(_ path: String) -> Bool { FileName.isArticle(path) }

    /// What the article at `path` has in common with its other versions: a path without language and ending.
    package static func event(of path: String) -> String { ArticleName(path).event }

    /// The site of the page at an address, without a label for its language: what versions of one article have in common, and all else
    /// that decides which they are.
    package static func site(of address: String) -> String {
        String(ArticleName(address).event.prefix { $0 != "/" })
    }

    /// What the name of the article at `path` tells of its language.
    package static func language(of path: String) -> Language? { ArticleName(path).language }

    /// - Returns: the groups by name, and the articles that are alone.
    package static func groups(of paths: [String]) -> (groups: [FoundGroup], alone: [Int]) {
        let names = paths.map { ArticleName($0) }
        let order = paths.indices.sorted { paths[$0] < paths[$1] }
        let byEvent = Dictionary(grouping: order) { names[$0].event }
        var groups = byEvent.filter { isGroup($0.value, names) }.map { group($0.key, $0.value, names) }
        let paired = Set(groups.lazy.flatMap(\.members).map { names[$0.index].folder })
        let rest = order.filter { byEvent[names[$0].event].map { !isGroup($0, names) } ?? true }
        var alone: [Int] = []
        for (folder, members) in Dictionary(grouping: rest, by: { names[$0].folder }) {
            if !paired.contains(folder), members.count <= greatestFolder, isGroup(members, names) {
                groups.append(group(folder, members, names))
            } else {
                alone += members
            }
        }
        return (groups.sorted { $0.name < $1.name }, alone.sorted())
    }

    /// A folder with more articles that do not pair is a collection, not an event.
    private static let greatestFolder = 24

    /// Two or more, and not all in one language as far as the names tell.
    private static func isGroup(_ members: [Int], _ names: [ArticleName]) -> Bool {
        guard members.count > 1 else { return false }
        let languages = Set(members.compactMap { names[$0].language })
        return languages.count > 1 || members.contains { names[$0].language == nil }
    }

    private static func group(_ name: String, _ members: [Int], _ names: [ArticleName]) -> FoundGroup {
        let isFolder = Set(members.map { names[$0].stem }).count > 1
        return FoundGroup(
            name: name.isEmpty ? "articles" : name,
            members: members.map { index in
                FoundGroup.Member(
                    index: index, language: names[index].language, source: isFolder ? names[index].stem : nil)
            })
    }
}
