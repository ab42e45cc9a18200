import Documents
import Foundation

/// A language's tables, ready to be matched.
final class NumberLexicon: Sendable {
    let words: PhraseTrie<NumberWord>
    /// Words that are written together with others; none where the language writes none so.
    let compounds: WordPrefixes
    let phrases: NumberPhrases
    let units: UnitLexicon
    let rules: NumberRules
    /// Whether a number may stand within a word: with others, or with something joined to its front.
    private let mayHoldNumbers: Bool
    /// The first token of a number or of what may stand before one.
    private let starts: PhraseStarts

    /// The neutral table alone, where the language has none.
    init(language: Language) {
        var vocabulary = NumberVocabulary()
        var phrases = NumberPhrases()
        var units = UnitLexicon()
        var rules = NumberRules()
        for language in [Language("und")!, language] {
            let table: NumberTable? = Self.load("numbers", language)
            if let known: CLDRNumberTable = Self.load("cldr", language) {
                vocabulary.add(known, table?.respellings ?? [:])
                units.add(known)
            }
            if let table {
                vocabulary.add(table)
                phrases.add(table)
                rules.add(table)
            }
            if let table: UnitTable = Self.load("units", language) { units.add(table) }
        }
        var starts = PhraseStarts()
        vocabulary.addStarts(to: &starts)
        starts.add(phrases.qualifiers, .opening)
        starts.add(phrases.rangePairs, .opening)
        starts.add(phrases.negatives, .opening)
        starts.add(phrases.ordinalPrefixes, .opening)
        starts.add(phrases.exceptions, .opening)
        starts.add(phrases.articles, .article)
        starts.add(phrases.followers, .follower)
        units.addStarts(to: &starts)
        compounds = WordPrefixes(rules.hasCompounds ? vocabulary.spellings.compactMap(Self.oneWord) : [])
        mayHoldNumbers = rules.hasCompounds || !rules.proclitics.isEmpty
        (words, self.phrases, self.units, self.rules, self.starts) = (vocabulary.words, phrases, units, rules, starts)
    }

    /// The letters of a phrase of one word.
    private static func oneWord(_ phrase: String) -> [Unicode.Scalar]? {
        let sentence = TokenizedSentence(phrase)
        return sentence.tokens.count == 1 ? sentence.folded : nil
    }

    /// Whether a numeral may begin at a token: told by its first word, without reading it.
    func opensNumeral(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        guard index < sentence.tokens.count else { return false }
        switch sentence.tokens[index].kind {
        case .digits: return true
        case .symbol: return sentence.kind(index + 1) == .digits || sentence.isVulgarFraction(index)
        case .word, .character: return openings(at: index, in: sentence).contains(.numeral)
        }
    }

    /// What a word may open: a number, or what stands before one.
    func openings(at index: Int, in sentence: TokenizedSentence) -> PhraseStarts.Kinds {
        let token = sentence.tokens[index]
        let kinds = starts[token.key]
        guard mayHoldNumbers, kinds.isDisjoint(with: [.numeral, .joint, .opening]), token.kind == .word else {
            return kinds
        }
        let folded = sentence.folded[token.folded]
        if rules.hasCompounds, compounds.open(folded) { return .numeral }
        for proclitic in rules.proclitics where folded.starts(with: proclitic.scalars) {
            let kinds = starts[TokenKey.of(folded.dropFirst(proclitic.scalars.count))]
            if !kinds.isEmpty { return kinds }
        }
        return kinds
    }

    /// The same of all tokens; digits and fractions are numerals.
    func openings(of sentence: TokenizedSentence) -> [PhraseStarts.Kinds] {
        sentence.tokens.indices.map { index in
            switch sentence.tokens[index].kind {
            case .digits: return .numeral
            case .word, .character: return openings(at: index, in: sentence)
            case .symbol:
                let kinds = openings(at: index, in: sentence)
                return opensNumeral(index, in: sentence) ? kinds.union(.numeral) : kinds
            }
        }
    }

    /// Where a language's tables and their examples stand.
    static func folder(of language: Language) -> URL {
        Bundle.module.bundleURL.appendingPathComponent("Languages/\(language.primary)")
    }

    /// A table of the bundle; nil where the language has none. A table that cannot be read is an error of ours.
    private static func load<Table: Decodable>(_ name: String, _ language: Language) -> Table? {
        let url = folder(of: language).appendingPathComponent("\(name).json")
        guard let data = try? Data(contentsOf: url) else { return nil }
        do {
            return try JSONDecoder().decode(Table.self, from: data)
        } catch {
            fatalError("\(language)/\(name).json: \(error)")
        }
    }
}
