import Foundation

/// The words of numbers, from CLDR's table and the hand-written one.
struct NumberVocabulary: Sendable {
    private(set) var words = PhraseTrie<NumberWord>()
    /// All spellings, as they are given.
    private(set) var spellings: Set<String> = []

    /// Adds what CLDR knows; `respellings` are those of the hand-written table.
    mutating func add(_ table: CLDRNumberTable, _ respellings: [String: String]) {
        addCardinals(table.cardinals, rooms: [:], respellings)
        addMultipliers(table.multipliers, respellings)
        addOrdinals(table.ordinals, respellings)
    }

    /// Adds to CLDR's words and corrects them.
    mutating func add(_ table: NumberTable) {
        addWords(of: table)
        addFlags(of: table)
    }

    /// Adds the first tokens of its phrases, apart by whether a number begins with the phrase.
    func addStarts(to starts: inout PhraseStarts) {
        for spelling in spellings {
            let sentence = TokenizedSentence(spelling)
            guard let first = sentence.tokens.first, let word = words.longestMatch(at: 0, in: sentence)?.value else {
                continue
            }
            starts.add(first.key, word.beginsNumeral ? .numeral : .joint)
        }
    }

    private mutating func addWords(of table: NumberTable) {
        let respell = table.respellings ?? [:]
        addCardinals(table.cardinals, rooms: table.rooms ?? [:], respell)
        addMultipliers(table.multipliers, respell)
        addOrdinals(table.ordinals, respell)
        addValues(table.fractions, respell) { $0.fraction = $1 }
        addValues(table.additions, respell) { $0.addition = $1 }
        addValues(table.collectives, respell) {
            $0.multiplier = $1
            $0.flags.insert(.collective)
        }
    }

    private mutating func addFlags(of table: NumberTable) {
        let flags: [(NumberWord.Flags, [String]?)] = [
            (.article, table.articles), (.weakArticle, table.weakArticles), (.bare, table.bare),
            (.connector, table.connectors), (.reverser, table.reversers), (.point, table.points), (.vague, table.vague),
            (.teen, table.teens), (.lone, table.loneFractions), (.ordinalEnding, table.ordinalEndings),
            (.denominatorMark, table.denominatorMarks), (.mixer, table.mixers),
        ]
        for (flag, phrases) in flags {
            for phrase in phrases ?? [] {
                change(phrase, table.respellings ?? [:]) { $0.flags.insert(flag) }
            }
        }
        for article in (table.articles ?? []) + (table.weakArticles ?? []) {
            words.update(article) { $0?.cardinal = 1 }
        }
    }

    private mutating func addCardinals(
        _ table: [String: [String]]?, rooms: [String: Int], _ respellings: [String: String]
    ) {
        addValues(table, respellings) {
            $0.cardinal = $1
            $0.room = $1.trailingPowerOfTen
        }
        for (value, room) in rooms {
            for phrase in table?[value] ?? [] { words.update(phrase) { $0?.room = Decimal(room) } }
        }
    }

    private mutating func addMultipliers(_ table: [String: [String]]?, _ respellings: [String: String]) {
        addValues(table, respellings) {
            $0.multiplier = $1
            $0.cardinal = nil
        }
    }

    private mutating func addOrdinals(_ table: [String: [String]]?, _ respellings: [String: String]) {
        addValues(table, respellings) {
            $0.ordinal = $1
            $0.ordinalRoom = $1.trailingPowerOfTen
        }
    }

    private mutating func addValues(
        _ table: [String: [String]]?, _ respellings: [String: String], _ set: (inout NumberWord, Decimal) -> Void
    ) {
        for (key, phrases) in table ?? [:] {
            guard let value = Self.value(key) else { fatalError("\(key) is no value") }
            for phrase in phrases { change(phrase, respellings) { set(&$0, value) } }
        }
    }

    /// Changes what a phrase means in all its spellings.
    private mutating func change(
        _ phrase: String, _ respellings: [String: String], _ set: (inout NumberWord) -> Void
    ) {
        for spelling in Self.spellings(of: phrase, respellings) {
            spellings.insert(spelling)
            words.update(spelling) {
                var word = $0 ?? NumberWord()
                set(&word)
                $0 = word
            }
        }
    }

    /// A key of a table: `1000`, `1/3`.
    static func value(_ key: String) -> Decimal? {
        let terms = key.split(separator: "/").compactMap { Decimal(string: String($0)) }
        return switch terms.count {
        case 1: terms[0]
        case 2: terms[0] / terms[1]
        default: nil
        }
    }

    /// A phrase, and how it is typed without accents or without the letters that a keyboard lacks.
    private static func spellings(of phrase: String, _ respellings: [String: String]) -> Set<String> {
        guard phrase.unicodeScalars.contains(where: { (0xC0..<0x250).contains($0.value) }) else { return [phrase] }
        let plain = phrase.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        let respelled = respellings.reduce(phrase) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        return [phrase, String(String.UnicodeScalarView(plain)), respelled]
    }
}
