import Documents
import Foundation

/// A language's tables, ready to be matched.
struct NumberLexicon: Sendable {
    private(set) var words = PhraseTrie<NumberWord>()
    private(set) var ordinalSuffixes = PhraseTrie<Bool>()
    private(set) var ordinalPrefixes = PhraseTrie<Bool>()
    private(set) var negatives = PhraseTrie<Bool>()
    private(set) var ratios = PhraseTrie<Bool>()
    private(set) var reversedRatios = PhraseTrie<Bool>()
    private(set) var qualifiers = PhraseTrie<Quantity.Qualifier>()
    private(set) var trailingQualifiers = PhraseTrie<Quantity.Qualifier>()
    private(set) var rangeMiddles = PhraseTrie<Bool>()
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
    private(set) var units = UnitLexicon()
    private(set) var proclitics: [(scalars: [Unicode.Scalar], joins: Bool)] = []
    private(set) var digitSuffixes: [String: Decimal] = [:]
    private(set) var moneySuffixes: [String: Decimal] = [:]
    private(set) var decimalMark: Unicode.Scalar = "."
    private(set) var groupsBySpace = false
    private(set) var hasCompounds = false
    private(set) var ordinalsCompose = true
    private(set) var connectorsJoinTens = false
    private(set) var pluralEnding: Unicode.Scalar?
    private(set) var nounsAreCapitalized = false
    private(set) var articlesCount = false
    private(set) var tailTakesNextPlace = false

    /// The neutral table alone, where the language has none.
    init(language: Language) {
        for language in [Language("und")!, language] {
            let table: NumberTable? = Self.load("numbers", language)
            if let known: CLDRNumberTable = Self.load("cldr", language) { add(known, table?.respellings ?? [:]) }
            if let table { add(table) }
            if let table: UnitTable = Self.load("units", language) { units.add(table) }
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

    private mutating func add(_ table: CLDRNumberTable, _ respell: [String: String]) {
        addCardinals(table.cardinals, rooms: [:], respell)
        addMultipliers(table.multipliers, respell)
        addOrdinals(table.ordinals, respell)
        units.addNames(table.currencies)
        units.addNames(table.units)
    }

    private mutating func add(_ table: NumberTable) {
        decimalMark = table.decimalMark?.unicodeScalars.first ?? decimalMark
        groupsBySpace = table.spaceGroups ?? groupsBySpace
        hasCompounds = table.compounds ?? hasCompounds
        connectorsJoinTens = table.connectorsJoinTens ?? connectorsJoinTens
        ordinalsCompose = table.ordinalsCompose ?? ordinalsCompose
        pluralEnding = table.pluralEnding?.unicodeScalars.first ?? pluralEnding
        nounsAreCapitalized = table.nounsAreCapitalized ?? nounsAreCapitalized
        articlesCount = table.articlesCount ?? articlesCount
        tailTakesNextPlace = table.tailTakesNextPlace ?? tailTakesNextPlace
        proclitics += (table.proclitics ?? [:])
            .map { (Array($0.key.unicodeScalars), $0.value) }
            .sorted { $0.0.count > $1.0.count }
        addWords(of: table)
        Self.add(table.digitSuffixes, to: &digitSuffixes)
        Self.add(table.moneySuffixes, to: &moneySuffixes)
        addFlags(of: table)
        addContext(of: table)
    }
}

// MARK: - The words of numbers

extension NumberLexicon {
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

    private static func add(_ table: [String: [String]]?, to suffixes: inout [String: Decimal]) {
        for (key, letters) in table ?? [:] {
            for letter in letters { suffixes[letter] = value(key) }
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
        addValues(table, respellings) { $0.ordinal = $1 }
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
            words.update(spelling) {
                var word = $0 ?? NumberWord()
                set(&word)
                $0 = word
            }
        }
    }

    /// A key of a table: `1000`, `1/3`.
    private static func value(_ key: String) -> Decimal? {
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

// MARK: - What stands around numbers

extension NumberLexicon {
    private mutating func addContext(of table: NumberTable) {
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
        for phrase in table.ordinalSuffixes ?? [] { ordinalSuffixes.insert(phrase, true) }
        for phrase in table.ordinalPrefixes ?? [] { ordinalPrefixes.insert(phrase, true) }
        for phrase in table.negatives ?? [] { negatives.insert(phrase, true) }
        for phrase in table.reversedRatios ?? [] { reversedRatios.insert(phrase, true) }
        for (phrase, isOpen) in table.rangeMiddles ?? [:] { rangeMiddles.insert(phrase, isOpen) }
        for phrase in table.partitives ?? [] { partitives.insert(phrase, true) }
        for phrase in table.notCounted ?? [] { notCounted.insert(phrase, true) }
        for phrase in table.adjectives ?? [] { adjectives.insert(phrase, true) }
        for phrase in table.plurals ?? [] { plurals.insert(phrase, true) }
        for phrase in table.homographs ?? [] { homographs.insert(phrase, true) }
        for phrase in table.counters ?? [] { counters.insert(phrase, true) }
        for phrase in table.articlePredecessors ?? [] { articlePredecessors.insert(phrase, true) }
        for phrase in table.articleSuccessors ?? [] { articleSuccessors.insert(phrase, true) }
        for phrase in table.exceptions ?? [] { exceptions.insert(phrase, true) }
    }

    private static func qualifier(_ name: String) -> Quantity.Qualifier {
        guard let qualifier = Quantity.Qualifier(rawValue: name) else { fatalError("\(name) is no qualifier") }
        return qualifier
    }
}
