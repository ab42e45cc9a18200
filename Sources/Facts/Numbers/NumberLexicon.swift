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
        starts.add(vocabulary.words)
        starts.add(phrases.qualifiers)
        starts.add(phrases.rangePairs)
        starts.add(phrases.negatives)
        starts.add(phrases.ordinalPrefixes)
        starts.add(phrases.exceptions)
        units.addStarts(to: &starts)
        compounds = WordPrefixes(rules.hasCompounds ? vocabulary.spellings.compactMap(Self.oneWord) : [])
        (words, self.phrases, self.units, self.rules, self.starts) = (vocabulary.words, phrases, units, rules, starts)
    }

    /// The letters of a phrase of one word.
    private static func oneWord(_ phrase: String) -> [Unicode.Scalar]? {
        let sentence = TokenizedSentence(phrase)
        return sentence.tokens.count == 1 ? sentence.folded : nil
    }

    /// Whether a number, or what may stand before one, may begin with a word.
    func mayOpen(_ token: Token, _ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        if starts.contains(token.key) { return true }
        if rules.hasCompounds, compounds.open(folded) { return true }
        return rules.proclitics.contains { proclitic in
            folded.starts(with: proclitic.scalars)
                && starts.contains(TokenKey.of(folded.dropFirst(proclitic.scalars.count)))
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
