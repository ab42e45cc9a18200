import Documents
import Foundation

/// A language's tables, compiled: words by number, names and patterns as tries.
final class DateGrammar: Sendable {
    let order: DateTables.NumericOrder
    let hasDottedDays: Bool
    let hasTwelveHourClock: Bool
    let nameCase: DateTables.NameCase?
    let hasCapitalNouns: Bool
    let futureEndings: [[Unicode.Scalar]]
    let prefixes: [[Unicode.Scalar]]
    let names: DateNames
    let patterns: DatePatternTrie
    let ordinalSuffixes: Set<DateVocabulary.Word>
    private let vocabulary: DateVocabulary
    private let roles: [Roles]
    /// By word: the slots that catch a name which begins with it.
    private let nameSlots: [DateSlot.Set]

    /// What a word may do between pieces.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt8
        static let glue = Roles(rawValue: 1)
        static let range = Roles(rawValue: 2)
        static let function = Roles(rawValue: 4)
        static let startsPattern = Roles(rawValue: 8)
        static let future = Roles(rawValue: 16)
        static let clause = Roles(rawValue: 32)
        static let joiner = Roles(rawValue: 64)
        /// A pattern by itself.
        static let isPattern = Roles(rawValue: 128)
    }

    /// What every language writes: a name alone, a name with its numbers.
    private static let common: [String: [String]] = [
        "": [
            "{weekday}", "{month}", "{holiday}", "{day} {month}", "{month} {year}", "{day} {month} {year}",
            "{weekday} {day} {month}", "{day}-{month}-{year}", "{day}/{month}/{year}", "{day}-{month}",
        ],
        "bare figures": ["{year}"],
        "weak": ["{zone}", "{season}"],
        "duration": ["{duration}"],
    ]

    init(language: Language) {
        let tables = DateTables(language: language)
        let words = tables.words
        var vocabulary = DateVocabulary()
        order = words.numericOrder
        hasDottedDays = words.hasDottedDays ?? false
        hasTwelveHourClock = words.hasTwelveHourClock ?? false
        nameCase = words.nameCase
        hasCapitalNouns = words.hasCapitalNouns ?? false
        futureEndings = (words.futureEndings ?? []).map { Array($0.unicodeScalars) }
        prefixes = (words.prefixes ?? []).map { Array($0.unicodeScalars) }
        names = DateNames(tables, vocabulary: &vocabulary)
        ordinalSuffixes = Set((words.ordinalSuffixes ?? []).map { vocabulary.intern(phrase: $0)[0] })
        var compiler = DatePatternCompiler(tables)
        var patterns = DatePatternTrie()
        var roles: [DateVocabulary.Word: Roles] = [:]
        for (table, isOwn) in [(words.patterns ?? [:], true), (Self.common, false)] {
            for (key, list) in table.sorted(by: { $0.key < $1.key }) {
                let actions = DateAction.steps(key)
                for pattern in list {
                    for (edges, implied) in compiler.edges(of: pattern, vocabulary: &vocabulary) {
                        let rule = DateRule(name: key, actions: implied + actions)
                        let inForce = patterns.insert(edges, rule: rule)
                        precondition(
                            inForce.actions == rule.actions || !isOwn,
                            "dates.json of \(language): '\(pattern)' stands under two keys, one is '\(key)'")
                        if case .word(let word)? = edges.first {
                            roles[word, default: []].formUnion(
                                edges.count == 1 ? [.startsPattern, .isPattern] : .startsPattern)
                        }
                    }
                }
            }
        }
        self.patterns = patterns
        for (list, role) in [
            (words.glue, Roles.glue), (words.rangeWords, .range), (words.functionWords, .function),
            (words.futureWords, .future), (words.clauseWords, .clause), (words.joiners, .joiner),
        ] {
            for word in list ?? [] { roles[vocabulary.intern(phrase: word)[0], default: []].insert(role) }
        }
        self.vocabulary = vocabulary
        nameSlots = (0..<DateVocabulary.Word(vocabulary.count)).map { [names] word in names.slots(of: word) }
        self.roles = (0..<DateVocabulary.Word(vocabulary.count)).map { [names] word in
            names[word].isEmpty ? roles[word] ?? [] : (roles[word] ?? []).union(.startsPattern)
        }
    }

    func roles(of word: DateVocabulary.Word) -> Roles { word < 0 ? [] : roles[Int(word)] }

    /// The slots that the words from an index on may begin, as far as they are a name or count a unit.
    func slots(at index: Int, of words: [DateVocabulary.Word]) -> DateSlot.Set {
        guard words[index] >= 0 else { return [] }
        let slots = nameSlots[Int(words[index])]
        guard slots.contains(.longer) else { return slots }
        let isFollowed = index + 1 < words.count && words[index + 1] >= 0
        return slots.subtracting(.longer).union(isFollowed ? names.longSlots(at: index, in: words) : [])
    }

    /// The numbers of a sentence's words.
    func words(of sentence: TokenizedSentence) -> [DateVocabulary.Word] {
        sentence.tokens.map { token in
            let word = vocabulary[token.key]
            return word < 0 && !prefixes.isEmpty ? withoutPrefix(sentence.folded[token.folded]) : word
        }
    }

    private func withoutPrefix(_ folded: ArraySlice<Unicode.Scalar>) -> DateVocabulary.Word {
        for prefix in prefixes where folded.count > prefix.count + 1 && folded.starts(with: prefix) {
            let word = vocabulary[TokenKey.of(folded.dropFirst(prefix.count))]
            if word >= 0 { return word }
        }
        return DateVocabulary.unknown
    }
}
