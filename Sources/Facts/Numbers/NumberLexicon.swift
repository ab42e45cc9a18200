import Documents
import Foundation

/// A language's tables, ready to be matched.
final class NumberLexicon: Sendable {
    let words: PhraseTrie<NumberWord>
    let phrases: NumberPhrases
    let units: UnitLexicon
    let rules: NumberRules
    /// What the first token of a number, or of what may stand before one, looks like.
    let starts: PhraseStarts

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
        for proclitic in rules.proclitics { starts.addPrefix(proclitic.scalars) }
        (words, self.phrases, self.units, self.rules, self.starts) = (vocabulary.words, phrases, units, rules, starts)
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
