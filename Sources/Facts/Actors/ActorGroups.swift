/// Which actors of a group of articles are one: a union-find over the members of all articles.
struct ActorGroups {
    struct Place: Hashable {
        var article: Int
        var member: Int
    }

    private var parents: [Place: Place] = [:]
    private var ids: [Place: String] = [:]
    /// By root: the articles that name the actor.
    private var articles: [Place: Set<Int>] = [:]

    mutating func add(_ place: Place, id: String?) {
        guard parents[place] == nil else { return }
        parents[place] = place
        ids[place] = id
        articles[place] = [place.article]
    }

    func root(of place: Place) -> Place {
        var root = place
        while let parent = parents[root], parent != root { root = parent }
        return root
    }

    func id(of place: Place) -> String? { ids[root(of: place)] }

    /// Whether the actor is named in an article.
    func isNamed(_ place: Place, in article: Int) -> Bool { articles[root(of: place)]?.contains(article) ?? false }

    /// Makes two actors one. Two that are known to be different stay so.
    @discardableResult
    mutating func join(_ a: Place, _ b: Place) -> Bool {
        let (rootA, rootB) = (root(of: a), root(of: b))
        if rootA == rootB { return true }
        if let idA = ids[rootA], let idB = ids[rootB], idA != idB { return false }
        parents[rootB] = rootA
        ids[rootA] = ids[rootA] ?? ids[rootB]
        articles[rootA, default: []].formUnion(articles[rootB] ?? [])
        return true
    }
}
