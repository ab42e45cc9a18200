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
    let numbers: NumberExtractor
    let order: DateTables.NumericOrder
    /// The numerals of the sentence, from left to right, and by token which of them starts there; -1 for none.
    private let numerals: [Numeral]
    private let numeralIndices: [Int32]
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
        (numerals, numeralIndices) = Self.numerals(of: sentence, by: numbers)
        slots = words.indices.map { [words, numeralIndices] index in
            var slots = grammar.slots(of: words[index])
            switch sentence.tokens[index].kind {
            case .digits: slots.formUnion(.numbers)
            case .symbol where sentence.isToken(index, "'"): slots.insert(.year)
            case .word where Self.isRoman(index, in: sentence): slots.insert(.roman)
            default: break
            }
            if numeralIndices[index] >= 0 { slots.formUnion(.numbers) }
            return slots
        }
    }

    /// A row of digits in words is read once and not again from each of its tokens, so that time stays linear.
    private static func numerals(
        of sentence: TokenizedSentence, by numbers: NumberExtractor
    ) -> (numerals: [Numeral], indices: [Int32]) {
        var numerals: [Numeral] = []
        var indices = [Int32](repeating: -1, count: sentence.tokens.count)
        var index = 0
        while index < indices.count {
            guard let numeral = numbers.numeral(at: index, in: sentence) else {
                index += 1
                continue
            }
            indices[index] = Int32(numerals.count)
            numerals.append(numeral)
            index += numeral.tokens.count > longNumeral ? numeral.tokens.count : 1
        }
        return (numerals, indices)
    }

    /// More tokens than a date has in one numeral.
    private static let longNumeral = 12

    /// The numeral that starts at a token, if one does: the slots ask for it again and again.
    func numeral(at index: Int) -> Numeral? {
        numeralIndices[index] >= 0 ? numerals[Int(numeralIndices[index])] : nil
    }

    /// Whether the sentence has words of the future, or is too short to tell.
    private(set) lazy var speaksOfFuture =
        words.count <= 8 || words.indices.contains(where: isFutureVerb)

    func isFutureVerb(_ index: Int) -> Bool {
        if roles(at: index).contains(.future) { return true }
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
            if isYearPair(at: index) { return false }
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
        sentence.tokens[index].kind == .digits ? isFree(index) : opensPattern(at: index)
    }

    /// Whether the words from a token on lead to the end of a pattern or to a slot that may catch something: told without trying.
    private func opensPattern(at start: Int) -> Bool {
        guard !slots[start].isEmpty || roles(at: start).contains(.startsPattern) else { return false }
        var node = DatePatternTrie.root
        for index in start..<words.count {
            if !grammar.patterns.slotSet(after: node).isDisjoint(with: slots[index]) { return true }
            guard words[index] >= 0, let next = grammar.patterns.node(after: node, word: words[index]) else {
                return false
            }
            if grammar.patterns.endsPattern(next) { return true }
            node = next
        }
        return false
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
        guard !grammar.patterns.slotSet(after: node).isDisjoint(with: slots[index]) else { return }
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
        let isBare = meaning.contains(.bare)
        if isBare || meaning.contains(.uncounted), isCountFollowed(at: end) { return }
        if isBare, !isUsual(parts) { return }
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
