import Foundation

/// Units, currencies and percent: what a language calls them and where they stand.
struct UnitLexicon: Sendable {
    /// A unit under one spelling; `symbol` is that spelling where its case matters (`mW` is not `MW`).
    struct Sense: Sendable {
        var code: String
        var symbol: String?
    }

    private var suffixes = PhraseTrie<[Sense]>()
    private var prefixes = PhraseTrie<[Sense]>()

    mutating func add(_ table: UnitTable) {
        addNames(table.names)
        for (code, symbols) in table.symbols ?? [:] {
            for symbol in symbols { Self.insert(Sense(code: code, symbol: symbol), symbol, &suffixes) }
        }
        for (code, symbols) in table.prefixes ?? [:] {
            for symbol in symbols { Self.insert(Sense(code: code, symbol: nil), symbol, &prefixes) }
        }
    }

    mutating func add(_ table: CLDRNumberTable) {
        addNames(table.currencies)
        addNames(table.units)
    }

    /// Adds what may open a number, and what may follow one.
    func addStarts(to starts: inout PhraseStarts) {
        starts.add(prefixes, .opening)
        starts.add(suffixes, .follower)
    }

    private mutating func addNames(_ table: [String: [String]]?) {
        for (code, names) in table ?? [:] {
            for name in names { Self.insert(Sense(code: code, symbol: nil), name, &suffixes) }
        }
    }

    private static func insert(_ sense: Sense, _ phrase: String, _ trie: inout PhraseTrie<[Sense]>) {
        // A later table knows the language better: its names come first.
        trie.update(phrase) { $0 = [sense] + ($0 ?? []) }
    }

    /// The unit that stands at a token, after a number.
    func suffix(at index: Int, in sentence: TokenizedSentence) -> (code: String, tokens: Range<Int>)? {
        Self.unit(among: suffixes, at: index, in: sentence)
    }

    /// The unit that stands at a token, before a number.
    func prefix(at index: Int, in sentence: TokenizedSentence) -> (code: String, tokens: Range<Int>)? {
        Self.unit(among: prefixes, at: index, in: sentence)
    }

    private static func unit(
        among names: PhraseTrie<[Sense]>, at index: Int, in sentence: TokenizedSentence
    ) -> (code: String, tokens: Range<Int>)? {
        var code: String?
        let match = names.longestMatch(at: index, in: sentence) { senses, tokens in
            code = sense(of: tokens, among: senses, in: sentence)?.code
            return code != nil
        }
        return code.flatMap { code in match.map { (code, $0.tokens) } }
    }

    private static func sense(
        of tokens: Range<Int>, among senses: [Sense], in sentence: TokenizedSentence
    ) -> Sense? {
        let sense = senses.first { sense in
            sense.symbol.map { $0 == sentence.text(sentence.textRange(tokens)) } ?? true
        }
        // "5 l'an": an elided word is no litre.
        let isElided =
            sense?.symbol != nil && sentence.isToken(tokens.upperBound, "'") && sentence.isJoined(tokens.upperBound)
        return isElided ? nil : sense
    }
}
