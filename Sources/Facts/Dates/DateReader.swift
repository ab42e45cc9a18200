import Foundation

/// Reads the pieces of expressions in one sentence: patterns of the language and numeric dates.
///
/// A class, so that the many small closures of the search hold one reference and copy nothing.
final class DateReader {
    /// What the tokens from its start to `end` say.
    struct Piece {
        var parts: DateParts
        var end: Int
        /// Matched only to be left out: an age, a title.
        var isNone = false
        /// The names of the rules that read it.
        var rules: [String]
    }

    let sentence: TokenizedSentence
    let words: [DateVocabulary.Word]
    let grammar: DateGrammar
    /// The numeral that starts at each token, if one does: the slots ask for it again and again.
    let numerals: [Numeral?]
    let numbers: NumberExtractor
    let order: DateTables.NumericOrder
    /// What may be caught at each token, so that most slots are passed over unread.
    private let slots: [DateSlot.Set]

    init(
        _ sentence: TokenizedSentence, grammar: DateGrammar, numbers: NumberExtractor, order: DateTables.NumericOrder
    ) {
        self.sentence = sentence
        self.grammar = grammar
        self.numbers = numbers
        self.order = order
        words = grammar.words(of: sentence)
        let numerals = Self.numerals(of: sentence, by: numbers)
        self.numerals = numerals
        slots = words.indices.map { [words] index in
            var slots = grammar.slots(of: words[index])
            if numerals[index] != nil || sentence.tokens[index].kind == .digits { slots.formUnion(.numbers) }
            if sentence.isToken(index, "'") { slots.insert(.year) }
            if Self.isRoman(index, in: sentence) { slots.insert(.roman) }
            return slots
        }
    }

    /// A row of digits in words is read once and not again from each of its tokens, so that time stays linear.
    private static func numerals(of sentence: TokenizedSentence, by numbers: NumberExtractor) -> [Numeral?] {
        var numerals = [Numeral?](repeating: nil, count: sentence.tokens.count)
        var index = 0
        while index < numerals.count {
            numerals[index] = numbers.numeral(at: index, in: sentence)
            let length = numerals[index]?.tokens.count ?? 1
            index += length > longNumeral ? length : 1
        }
        return numerals
    }

    /// More tokens than a date has in one numeral.
    private static let longNumeral = 12

    /// Whether the sentence has words of the future, or is too short to tell.
    var speaksOfFuture: Bool {
        words.count <= 8 || words.indices.contains { roles(at: $0).contains(.future) || hasFutureEnding($0) }
    }

    private func hasFutureEnding(_ index: Int) -> Bool {
        let folded = sentence.folded(index)
        return folded.count > 4 && grammar.futureEndings.contains { folded.suffix($0.count).elementsEqual($0) }
    }

    /// The longest piece that starts at a token.
    func piece(at index: Int) -> Piece? {
        guard index < words.count, mayStart(at: index) else { return nil }
        var search = PatternSearch(start: index)
        descend(from: DatePatternTrie.root, at: index, DateCaptures(), &search)
        if let numeric = numericPiece(at: index), numeric.end > search.best?.end ?? 0 { return numeric }
        return search.best
    }

    /// Whether a counted noun or a unit follows, so that the number before it is no year and no day: `2015 soldats`.
    func isCountFollowed(at index: Int) -> Bool {
        guard index < words.count else { return false }
        let token = sentence.tokens[index]
        switch token.kind {
        case .digits: return !token.isAfterSpace
        case .character: return !roles(at: index).contains(.function)
        case .symbol:
            guard let scalar = sentence.folded(index).first else { return false }
            if roles(at: index).contains(.range), sentence.kind(index + 1) == .digits { return false }
            if "%€$£°/+*&".unicodeScalars.contains(scalar) { return true }
            return !token.isAfterSpace && sentence.isJoined(index + 1) && sentence.kind(index + 1) != .symbol
        case .word:
            return !roles(at: index).contains(.function) && !(isCapital(index) && !grammar.hasCapitalNouns)
        }
    }

    func roles(at index: Int) -> DateGrammar.Roles {
        words.indices.contains(index) ? grammar.roles(of: words[index]) : []
    }

    func isCapital(_ index: Int) -> Bool {
        sentence.scalars[sentence.tokens[index].range.lowerBound].properties.isUppercase
    }

    private func mayStart(at index: Int) -> Bool {
        if sentence.tokens[index].kind == .digits { return isFree(index) }
        return !slots[index].isEmpty || roles(at: index).contains(.startsPattern)
    }

    /// Whether the digits are not the rest of a longer number or of a code.
    func isFree(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = sentence.folded(index - 1)
        guard before.count == 1, let scalar = before.first else { return sentence.tokens[index].isAfterSpace }
        if "$€£¥№#".unicodeScalars.contains(scalar) { return false }
        return !sentence.isJoined(index) || sentence.kind(index - 1) == .character
            || (sentence.kind(index - 1) == .symbol && !".,:/_=".unicodeScalars.contains(scalar))
    }

    // MARK: - Patterns

    private struct PatternSearch {
        let start: Int
        var best: Piece?
    }

    /// Tries all ways on from a node of the trie, words before slots; the first of the longest is kept.
    private func descend(
        from node: DatePatternTrie.Node, at index: Int, _ captures: DateCaptures, _ search: inout PatternSearch
    ) {
        if index > search.best?.end ?? 0, let rule = grammar.patterns.rule(of: node) {
            accept(rule, captures, end: index, &search)
        }
        guard index < words.count else { return }
        if words[index] >= 0, let next = grammar.patterns.node(after: node, word: words[index]) {
            descend(from: next, at: index + 1, captures, &search)
        }
        guard !slots[index].isEmpty else { return }
        for (slot, next) in grammar.patterns.slots(after: node) where slots[index].contains(DateSlot.Set(slot)) {
            for reading in readings(of: slot, at: index, captures) {
                descend(from: next, at: reading.end, reading.captures, &search)
            }
        }
    }

    private func accept(_ rule: DateRule, _ captures: DateCaptures, end: Int, _ search: inout PatternSearch) {
        let meaning = rule.actions
        if meaning.contains(.none) {
            search.best = Piece(parts: DateParts(), end: end, isNone: true, rules: [rule.name])
            return
        }
        guard !isSplitNumber(at: end, captures.parts),
            var parts = captures.interpreted(by: meaning, speaksOfFuture: { self.speaksOfFuture })
        else { return }
        if meaning.contains(.closing), end < words.count, sentence.kind(end) != .symbol { return }
        if meaning.contains(.figures), !(search.start..<end).contains(where: { sentence.kind($0) == .digits }) {
            return
        }
        if meaning.contains(.bare) {
            guard !isCountFollowed(at: end), isUsual(parts) else { return }
        }
        let isBareAbbreviation = captures.hasBareAbbreviation && parts.day == nil && parts.year == nil
        if isBareAbbreviation || captures.weakRange == search.start..<end { parts.isWeak = true }
        search.best = Piece(parts: parts, end: end, rules: rule.name.isEmpty ? [] : [rule.name])
    }

    /// Whether a longer number goes on here: `31/10` of `31/10/74`.
    private func isSplitNumber(at index: Int, _ parts: DateParts) -> Bool {
        guard sentence.kind(index - 1) == .digits, sentence.kind(index) == .symbol, sentence.isJoined(index),
            let mark = sentence.folded(index).first
        else { return false }
        let mayYearFollow = parts.isNamedDay && parts.year == nil && digits(at: index + 1, 4) ?? 0 > 999
        let marks = mayYearFollow ? "/:.,-" : "/:.,"
        return marks.unicodeScalars.contains(mark) && sentence.isJoined(index + 1)
            && sentence.kind(index + 1) == .digits
    }

    /// A number by itself is a year only where it is one of ours.
    private func isUsual(_ parts: DateParts) -> Bool {
        guard let year = parts.year, parts.month == nil, parts.period == nil else { return true }
        return (1900...2099).contains(year)
    }
}
