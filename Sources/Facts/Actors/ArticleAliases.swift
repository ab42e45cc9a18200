/// What the alias table says of the words of one article. Each word is asked for once: a look-up is a page of the file
/// as a rule, a word like part of a name takes up to nine, and the names of an article recur.
final class ArticleAliases {
    private let table: AliasTable
    /// By the key of its token: a word's uses, one bit each.
    private var known = KeyTable()

    private struct Uses: OptionSet {
        let rawValue: Int32
        static let part = Uses(rawValue: 1)
        static let city = Uses(rawValue: 2)
    }

    init(_ table: AliasTable) { self.table = table }

    /// Whether a word is a part of persons' names, or nearly: `AliasTable.isLikePart`.
    func isLikePart(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        uses(of: index, in: sentence).contains(.part)
    }

    func isCity(_ index: Int, in sentence: TokenizedSentence) -> Bool { uses(of: index, in: sentence).contains(.city) }

    private func uses(of index: Int, in sentence: TokenizedSentence) -> Uses {
        let key = sentence.tokens[index].key
        if let uses = known[key] { return Uses(rawValue: uses) }
        let word = sentence.folded(index)
        var uses: Uses = table.isLikePart(word) ? .part : []
        if table[AliasKey(word)]?.isCity == true { uses.insert(.city) }
        known.insert(key, uses.rawValue)
        return uses
    }
}
