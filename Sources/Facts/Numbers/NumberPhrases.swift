import Foundation

/// What stands before, between and after the numbers of a language.
struct NumberPhrases: Sendable {
    private(set) var ordinalSuffixes = PhraseTrie<Bool>()
    private(set) var ordinalPrefixes = PhraseTrie<Bool>()
    private(set) var negatives = PhraseTrie<Bool>()
    /// True where only one may stand before: `one in three`.
    private(set) var ratios = PhraseTrie<Bool>()
    private(set) var reversedRatios = PhraseTrie<Bool>()
    private(set) var qualifiers = PhraseTrie<Quantity.Qualifier>()
    private(set) var trailingQualifiers = PhraseTrie<Quantity.Qualifier>()
    /// False where the second number must be the next: `deux ou trois`.
    private(set) var rangeMiddles = PhraseTrie<Bool>()
    /// What opens a range, with what may then stand between its ends.
    private(set) var rangePairs = PhraseTrie<PhraseTrie<Bool>>()
    private(set) var partitives = PhraseTrie<Bool>()
    private(set) var notCounted = PhraseTrie<Bool>()
    private(set) var adjectives = PhraseTrie<Bool>()
    private(set) var plurals = PhraseTrie<Bool>()
    private(set) var homographs = PhraseTrie<Bool>()
    private(set) var counters = PhraseTrie<Bool>()
    private(set) var articlePredecessors = PhraseTrie<Bool>()
    private(set) var articleSuccessors = PhraseTrie<Bool>()
    private(set) var exceptions = PhraseTrie<Bool>()
    /// Words for one that state no number alone.
    private(set) var articles = PhraseTrie<Bool>()

    /// What may follow a number and belong to it.
    var followers: PhraseTrie<Bool> {
        var followers = PhraseTrie<Bool>()
        followers.addOpenings(ordinalSuffixes)
        followers.addOpenings(ratios)
        followers.addOpenings(reversedRatios)
        followers.addOpenings(trailingQualifiers)
        followers.addOpenings(rangeMiddles)
        for middles in rangePairs.all { followers.addOpenings(middles) }
        return followers
    }

    mutating func add(_ table: NumberTable) {
        for (name, phrases) in table.qualifiers ?? [:] {
            for phrase in phrases { qualifiers.insert(phrase, Self.qualifier(name)) }
        }
        for (name, phrases) in table.trailingQualifiers ?? [:] {
            for phrase in phrases { trailingQualifiers.insert(phrase, Self.qualifier(name)) }
        }
        for pair in table.rangePairs ?? [] {
            rangePairs.update(pair[0]) {
                $0 = $0 ?? PhraseTrie()
                $0?.insert(pair[1], true)
            }
        }
        for (phrase, onlyOne) in table.ratios ?? [:] { ratios.insert(phrase, onlyOne) }
        for (phrase, isOpen) in table.rangeMiddles ?? [:] { rangeMiddles.insert(phrase, isOpen) }
        addLists(of: table)
    }

    private mutating func addLists(of table: NumberTable) {
        ordinalSuffixes.insertAll(table.ordinalSuffixes)
        ordinalPrefixes.insertAll(table.ordinalPrefixes)
        negatives.insertAll(table.negatives)
        reversedRatios.insertAll(table.reversedRatios)
        partitives.insertAll(table.partitives)
        notCounted.insertAll(table.notCounted)
        adjectives.insertAll(table.adjectives)
        plurals.insertAll(table.plurals)
        homographs.insertAll(table.homographs)
        counters.insertAll(table.counters)
        articlePredecessors.insertAll(table.articlePredecessors)
        articleSuccessors.insertAll(table.articleSuccessors)
        exceptions.insertAll(table.exceptions)
        articles.insertAll(table.weakArticles)
        if table.articlesCount != true { articles.insertAll(table.articles) }
    }

    private static func qualifier(_ name: String) -> Quantity.Qualifier {
        guard let qualifier = Quantity.Qualifier(rawValue: name) else { fatalError("\(name) is no qualifier") }
        return qualifier
    }
}

extension PhraseTrie<Bool> {
    fileprivate mutating func insertAll(_ phrases: [String]?) {
        for phrase in phrases ?? [] { insert(phrase, true) }
    }
}
