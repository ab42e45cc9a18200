import Foundation

/// Reads the pieces of expressions in one sentence: patterns of the language and numeric dates.
///
/// A class, so that the many small closures of the search hold one reference and copy nothing.
final class DateReader {
    /// What the tokens from its start to `end` say.
    ///
    /// A class, for most tokens begin none, and the search hands on what it found so far.
    final class Piece {
        let parts: DateParts
        let end: Int
        /// Matched only to be left out: an age, a title.
        let isNone: Bool
        /// The names of the rules that read it.
        let rules: [String]

        init(parts: DateParts, end: Int, isNone: Bool = false, rules: [String]) {
            (self.parts, self.end, self.isNone, self.rules) = (parts, end, isNone, rules)
        }
    }

    let sentence: TokenizedSentence
    private let numerals: SentenceNumerals
    let words: [DateVocabulary.Word]
    let grammar: DateGrammar
    let numbers: NumberExtractor
    let order: DateTables.NumericOrder
    /// What may be caught at each token, so that most slots are passed over unread.
    private let slots: [DateSlot.Set]

    init(
        _ numerals: SentenceNumerals, grammar: DateGrammar, numbers: NumberExtractor, order: DateTables.NumericOrder
    ) {
        sentence = numerals.sentence
        self.numerals = numerals
        self.grammar = grammar
        self.numbers = numbers
        self.order = order
        words = grammar.words(of: sentence)
        slots = Self.slots(of: sentence, words, grammar, numerals.openings)
    }

    private static func slots(
        of sentence: TokenizedSentence, _ words: [DateVocabulary.Word], _ grammar: DateGrammar,
        _ openings: [PhraseStarts.Kinds]
    ) -> [DateSlot.Set] {
        let numbers = DateSlot.Set.numbers
        return words.indices.map { index in
            let token = sentence.tokens[index]
            var slots = ownSlots(of: index, in: sentence, grammar.slots(at: index, of: words))
            let isNumberInWords = openings[index].contains(.numeral) && token.kind != .digits
            guard isNumberInWords || !slots.isEmpty else { return slots }
            let next = index + 1
            let isFollowed = next == words.count || words[next] >= 0 || !openings[next].isDisjoint(with: .numberWord)
            // A number in words is one of a date only beside a word of dates, or where more of it follows.
            if isNumberInWords {
                let isPreceded = index > 0 && words[index - 1] >= 0 && !openings[index].contains(.article)
                if isFollowed || isPreceded { slots.formUnion(numbers) }
            }
            let isLone = !isFollowed && sentence.tokens[next].kind == .word && sentence.tokens[next].isAfterSpace
            guard isLone, slots.isSubset(of: numbers) else { return slots }
            if token.kind == .word, token.range.count < longYear { slots.subtract(.year) }
            return slots.subtracting(.duration).union(.lone)
        }
    }

    /// What a token may be caught by for its kind, besides for its word.
    private static func ownSlots(
        of index: Int, in sentence: TokenizedSentence, _ slots: DateSlot.Set
    ) -> DateSlot.Set {
        switch sentence.tokens[index].kind {
        case .digits:
            let isBehindMark = sentence.isJoined(index) && sentence.kind(index - 1) == .symbol
            return slots.union(.figures(sentence.tokens[index].folded.count, isBehindMark: isBehindMark))
        case .symbol:
            return sentence.kind(index + 1) == .digits && sentence.isToken(index, "'") ? slots.union(.year) : slots
        case .word: return isRoman(index, in: sentence) ? slots.union(.roman) : slots
        case .character: return slots
        }
    }

    /// In letters: no year in one word is shorter.
    private static let longYear = 9

    /// The numeral that starts at a token, if one does.
    func numeral(at index: Int) -> Numeral? { numerals.numeral(at: index) }

    /// Whether a number may start at a token, in figures, in words or in Roman digits: quick.
    func mayBeNumber(_ index: Int) -> Bool {
        guard index < words.count else { return false }
        return sentence.kind(index) == .digits || numerals.mayStart(at: index)
            || Self.isRoman(index, in: sentence)
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
        descend(from: DatePatternTrie.root, at: index, &search)
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

    /// Whether a piece may start at a token: quick, and true for more than the tokens where one does.
    func mayStart(at index: Int) -> Bool {
        sentence.tokens[index].kind == .digits ? isFree(index) : opensPattern(at: index)
    }

    /// Whether the words from a token on lead to the end of a pattern or to a slot that may catch something: told
    /// without trying.
    private func opensPattern(at start: Int) -> Bool {
        if slots[start].isEmpty {
            let roles = roles(at: start)
            let next = start + 1
            let isFollowed = next < words.count && (words[next] >= 0 || !slots[next].isEmpty)
            guard roles.contains(.isPattern) || isFollowed && roles.contains(.startsPattern) else { return false }
        }
        var node = DatePatternTrie.root
        for index in start..<words.count {
            if !grammar.patterns.slotSet(after: node, at: slots[index]).isEmpty { return true }
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
        guard before.count == 1, let scalar = before.first else {
            return sentence.tokens[index].isAfterSpace || grammar.prefixes.contains { $0.elementsEqual(before) }
        }
        if "$€£¥№#".unicodeScalars.contains(scalar) { return false }
        return !sentence.isJoined(index) || sentence.kind(index - 1) == .character
            || grammar.prefixes.contains { $0.elementsEqual(before) }
            || (sentence.kind(index - 1) == .symbol && !".,:/_=".unicodeScalars.contains(scalar))
    }

    // MARK: - Patterns

    private struct PatternSearch {
        let start: Int
        var best: Piece?
        /// What the slots on the way to where the search is have caught.
        var caught: [DateCatch] = []
        var hasDay = false
        var hasMonth = false
    }

    /// Tries all ways on from a node of the trie, words before slots; the first of the longest is kept.
    private func descend(from node: DatePatternTrie.Node, at index: Int, _ search: inout PatternSearch) {
        if grammar.patterns.endsPattern(node), index > search.best?.end ?? 0, let rule = grammar.patterns.rule(of: node)
        {
            accept(rule, end: index, &search)
        }
        guard index < words.count else { return }
        if words[index] >= 0, let next = grammar.patterns.node(after: node, word: words[index]) {
            descend(from: next, at: index + 1, &search)
        }
        let open = grammar.patterns.slotSet(after: node, at: slots[index])
        guard !open.isEmpty else { return }
        let isOneToken = sentence.kind(index) == .digits && endOfSuffix(at: index + 1) == nil
        for place in 0..<grammar.patterns.slotCount(after: node) {
            let edge = grammar.patterns.slot(place, after: node)
            guard open.contains(edge.set) else { continue }
            let next = edge.node
            if isOneToken, DateSlot.Set.oneToken.contains(edge.set), !mayGoOn(from: next, at: index + 1) { continue }
            let isNamedDay = search.hasDay && search.hasMonth
            readings(of: edge.slot, at: index, hasDay: search.hasDay, isNamedDay: isNamedDay) { end, caught in
                guard mayGoOn(from: next, at: end) else { return }
                let (hadDay, hadMonth) = (search.hasDay, search.hasMonth)
                let fields = grammar.fields(of: caught)
                (search.hasDay, search.hasMonth) = (hadDay || fields.day, hadMonth || fields.month)
                search.caught.append(caught)
                descend(from: next, at: end, &search)
                search.caught.removeLast()
                (search.hasDay, search.hasMonth) = (hadDay, hadMonth)
            }
        }
    }

    /// Whether a pattern ends at a node or has an edge for the token.
    private func mayGoOn(from node: DatePatternTrie.Node, at index: Int) -> Bool {
        if grammar.patterns.endsPattern(node) { return true }
        guard index < words.count else { return false }
        return !grammar.patterns.slotSet(after: node, at: slots[index]).isEmpty
            || words[index] >= 0 && grammar.patterns.node(after: node, word: words[index]) != nil
    }

    private func accept(_ rule: DateRule, end: Int, _ search: inout PatternSearch) {
        let meaning = rule.actions
        if meaning.contains(.none) {
            search.best = Piece(parts: DateParts(), end: end, isNone: true, rules: [rule.name])
            return
        }
        let captures = DateCaptures(search.caught, grammar)
        guard !isSplitNumber(at: end, captures.parts), !isCutNumber(search.start..<end),
            !isLength(captures.parts, end: end),
            var parts = captures.interpreted(by: meaning, speaksOfFuture: { self.speaksOfFuture }), parts.isPossibleDay
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
            let mark = sentence.folded(index).first, !isYearPair(at: index)
        else { return false }
        let mayYearFollow = parts.isNamedDay && parts.year == nil && digits(at: index + 1, 4) ?? 0 > 999
        let marks = mayYearFollow ? "/:.,-" : "/:.,"
        return marks.unicodeScalars.contains(mark) && sentence.isJoined(index + 1)
            && sentence.kind(index + 1) == .digits
    }

    /// Whether the tokens end within a number with decimals, in a script without spaces: `二点` of `二点五`.
    private func isCutNumber(_ tokens: Range<Int>) -> Bool {
        guard sentence.kind(tokens.upperBound - 1) == .character, sentence.kind(tokens.upperBound) == .character else {
            return false
        }
        return tokens.contains { index in
            numeral(at: index).map { $0.tokens.upperBound > tokens.upperBound && $0.resolution < 1 } ?? false
        }
    }

    /// Whether minutes are counted behind what else would be a time of day: `2 heures 40 minutes`.
    private func isLength(_ parts: DateParts, end: Int) -> Bool {
        guard parts.hour != nil, end < words.count else { return false }
        return countsMinutes(at: end, hasCount: parts.minute != nil)
    }

    /// A number by itself is a year only where it is one of ours.
    private func isUsual(_ parts: DateParts) -> Bool {
        guard let year = parts.year, parts.month == nil, parts.period == nil else { return true }
        return (1900...2099).contains(year)
    }
}
