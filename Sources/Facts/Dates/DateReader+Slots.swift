import Foundation

extension DateReader {
    typealias Reading = (end: Int, captures: DateCaptures)

    /// All that a slot may catch at a token, the longest first.
    func readings(of slot: DateSlot, at index: Int, _ captures: DateCaptures) -> [Reading] {
        switch slot {
        case .weekday, .month, .season, .part, .holiday, .zone, .unit: names(slot, at: index, captures)
        case .hour: integers(at: index, 0...24, captures) { $0.parts.hour = $1 }
        case .minute: minutes(at: index, captures)
        case .clock: clock(at: index, captures)
        case .mm: integers(at: index, 1...12, captures) { $0.parts.month = $1 }
        case .day: integers(at: index, 1...31, captures) { $0.parts.day = $1 }
        case .year: years(at: index, captures)
        case .ord: ordinals(at: index, captures)
        case .roman: romanNumber(at: index).map { value in set(captures, to: index + 1) { $0.ordinal = value } }
        case .duration: durations(at: index, captures)
        case .n: counts(at: index).map { count in set(captures, to: count.end) { $0.number = count.value } }
        }
    }

    private func set(_ captures: DateCaptures, to end: Int, _ change: (inout DateCaptures) -> Void) -> Reading {
        var captures = captures
        change(&captures)
        return (end, captures)
    }

    // MARK: - Names

    private func names(_ slot: DateSlot, at index: Int, _ captures: DateCaptures) -> [Reading] {
        guard index < words.count, words[index] >= 0 else { return [] }
        return grammar.names[words[index]].flatMap { entry -> [Reading] in
            guard entry.slot == slot, let end = self.end(of: entry, at: index, hasDay: captures.parts.day != nil) else {
                return []
            }
            let mayHaveStop = entry.isShort || (slot == .month && sentence.kind(end + 1) == .digits)
            let hasStop = mayHaveStop && sentence.isToken(end, ".") && sentence.isJoined(end)
            return (hasStop ? [end + 1, end] : [end]).map { end in
                set(captures, to: end) { captures in
                    captures.set(entry, grammar.names)
                    if entry.isShort && !hasStop { captures.hasBareAbbreviation = true }
                    if entry.isWeak { captures.weakRange = index..<end }
                }
            }
        }
    }

    /// Where a name that starts at a token ends; nil where it is not there.
    private func end(of entry: DateNames.Entry, at index: Int, hasDay: Bool) -> Int? {
        let end = index + entry.words.count
        guard end <= words.count, words[index..<end].elementsEqual(entry.words) else { return nil }
        // `EST` is a zone, `est` a word of its own.
        if entry.slot == .zone { return isCapital(index) || !roles(at: index).contains(.function) ? end : nil }
        let isCased = entry.slot == .month || entry.slot == .weekday
        return entry.isWeak && isCased && !hasDay && !isWrittenAsName(index) ? nil : end
    }

    /// Whether a word that may be a month has the case of one; at the start of a sentence all have capitals.
    private func isWrittenAsName(_ index: Int) -> Bool {
        switch grammar.nameCase {
        case .capital: isCapital(index)
        case .small: index == 0 || !isCapital(index)
        case nil: true
        }
    }

    // MARK: - Numbers

    private func integers(
        at index: Int, _ range: ClosedRange<Int>, _ captures: DateCaptures, _ change: (inout DateCaptures, Int) -> Void
    ) -> [Reading] {
        guard let (value, end) = integer(at: index, maximumWidth: 2), range.contains(value) else { return [] }
        return ends(ofDigitsAt: index, end).map { end in set(captures, to: end) { change(&$0, value) } }
    }

    /// With the suffix of an ordinal and without.
    func ends(ofDigitsAt index: Int, _ end: Int) -> [Int] {
        guard sentence.kind(index) == .digits, let suffixed = endOfSuffix(at: end) else { return [end] }
        return [suffixed, end]
    }

    private func endOfSuffix(at index: Int) -> Int? {
        var index = index
        if sentence.isJoined(index), sentence.isToken(index, "-") { index += 1 }
        guard sentence.isJoined(index), grammar.ordinalSuffixes.contains(words[index]) else { return nil }
        return index + 1
    }

    /// A whole number in digits of at most so many, or in words.
    private func integer(at index: Int, maximumWidth: Int) -> (value: Int, end: Int)? {
        guard index < words.count else { return nil }
        if sentence.kind(index) == .digits { return digits(at: index, maximumWidth).map { ($0, index + 1) } }
        guard let numeral = numeral(at: index), !numeral.isArticle else { return nil }
        if let value = Self.integer(numeral.value) { return (value, numeral.tokens.upperBound) }
        return integerWithin(numeral)
    }

    /// `tres` of `tres y media`, `三` of `三点十五`: what a numeral begins with, where all of it is no whole number.
    private func integerWithin(_ numeral: Numeral) -> (value: Int, end: Int)? {
        let start = numeral.tokens.lowerBound
        for end in (start + 1..<numeral.tokens.upperBound).reversed() {
            let part = TokenizedSentence(sentence.text(sentence.textRange(start..<end)))
            if let whole = numbers.numeral(at: 0, in: part), whole.tokens.upperBound == end - start,
                let value = Self.integer(whole.value)
            {
                return (value, end)
            }
        }
        return nil
    }

    private static func integer(_ number: Decimal) -> Int? {
        let value = NSDecimalNumber(decimal: number).intValue
        return Decimal(value) == number ? value : nil
    }

    func digits(at index: Int, _ maximumWidth: Int) -> Int? {
        guard sentence.kind(index) == .digits else { return nil }
        let folded = sentence.folded(index)
        guard folded.count <= maximumWidth else { return nil }
        return folded.reduce(0) { $0 * 10 + Int($1.value) - 48 }
    }

    private func minutes(at index: Int, _ captures: DateCaptures) -> [Reading] {
        guard index < words.count, sentence.kind(index) != .digits || sentence.folded(index).count == 2 else {
            return []
        }
        return integers(at: index, 0...59, captures) { $0.parts.minute = $1 }
    }

    /// `1530`.
    private func clock(at index: Int, _ captures: DateCaptures) -> [Reading] {
        guard let value = digits(at: index, 4), value >= 100 || sentence.folded(index).count == 4, value < 2400,
            value % 100 < 60
        else { return [] }
        return [set(captures, to: index + 1) { ($0.parts.hour, $0.parts.minute) = (value / 100, value % 100) }]
    }

    private func years(at index: Int, _ captures: DateCaptures) -> [Reading] {
        if sentence.isToken(index, "'"), sentence.isJoined(index + 1), let year = digits(at: index + 1, 2) {
            return [set(captures, to: index + 2) { $0.parts.year = Self.fullYear(year) }]
        }
        if captures.parts.isNamedDay, let year = digits(at: index, 2), sentence.folded(index).count == 2,
            sentence.isJoined(index), sentence.kind(index - 1) == .symbol
        {
            return [set(captures, to: index + 1) { $0.parts.year = Self.fullYear(year) }]
        }
        guard let (value, end) = integer(at: index, maximumWidth: 4), (1000...2199).contains(value) else { return [] }
        return ends(ofDigitsAt: index, end).map { end in set(captures, to: end) { $0.parts.year = value } }
    }

    /// The year of a two-digit one, the century being the one that has it nearest.
    static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

    private func ordinals(at index: Int, _ captures: DateCaptures) -> [Reading] {
        let named = names(.ord, at: index, captures)
        if let value = digits(at: index, 2), let end = endOfSuffix(at: index + 1) {
            return named + [set(captures, to: end) { $0.ordinal = value }]
        }
        guard index < words.count, sentence.kind(index) != .digits,
            let numeral = numeral(at: index), numeral.isOrdinal
        else { return named }
        return named + [
            set(captures, to: numeral.tokens.upperBound) {
                $0.ordinal = NSDecimalNumber(decimal: numeral.value).intValue
            }
        ]
    }

    /// Whether the token may be a number in Roman digits: `romanNumber` tells.
    static func isRoman(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        let token = sentence.tokens[index]
        return token.kind == .word && token.range.count <= 8
            && romanDigits[sentence.scalars[token.range.lowerBound]] != nil
    }

    /// `XXI`, `XXIe`: the value of Roman digits in capitals, with or without the suffix of an ordinal; else none.
    func romanNumber(at index: Int) -> [Int] {
        guard Self.isRoman(index, in: sentence) else { return [] }
        let scalars = sentence.scalars[sentence.tokens[index].range]
        let capitals = scalars.prefix { Self.romanDigits[$0] != nil }
        guard !capitals.isEmpty, scalars.dropFirst(capitals.count).allSatisfy(\.properties.isLowercase) else {
            return []
        }
        var total = 0
        var last = 0
        for value in capitals.reversed().compactMap({ Self.romanDigits[$0] }) {
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total <= 30 ? [total] : []
    }

    private static let romanDigits: [Unicode.Scalar: Int] = ["I": 1, "V": 5, "X": 10]

    // MARK: - Counts and durations

    private typealias Count = (value: Decimal?, end: Int, isArticle: Bool, isOrdinal: Bool)

    /// A number, or a word that counts a unit: `une`, `several`.
    private func counts(at index: Int) -> [Count] {
        guard index < words.count else { return [] }
        if let numeral = numeral(at: index) {
            return [(numeral.value, numeral.tokens.upperBound, numeral.isArticle, numeral.isOrdinal)]
        }
        guard words[index] >= 0, let count = grammar.names.counts[words[index]] else { return [] }
        return [(count, index + 1, count == 1, false)]
    }

    private func durations(at index: Int, _ captures: DateCaptures) -> [Reading] {
        let named = names(.duration, at: index, captures)
        return named
            + counts(at: index).filter { !$0.isOrdinal }.flatMap { count -> [Reading] in
                let isYear = isYear(index)
                let hyphen = sentence.isToken(count.end, "-") && sentence.isJoined(count.end)
                let units = names(.unit, at: hyphen ? count.end + 1 : count.end, captures)
                return units.filter { !isYear || $0.captures.unit != .year }.map { unit in
                    set(captures, to: unit.end) { captures in
                        captures.duration = unit.captures.unit.map { .init(count: count.value, unit: $0) }
                        captures.isArticle = count.isArticle
                        if count.isArticle { captures.weakRange = index..<unit.end }
                    }
                }
            }
    }

    /// Whether the digits are a year rather than a count of years: `до 2030 года`, `2011年`.
    private func isYear(_ index: Int) -> Bool {
        digits(at: index, 4).map { (1900...2099).contains($0) && $0 != 2000 } ?? false
    }
}
