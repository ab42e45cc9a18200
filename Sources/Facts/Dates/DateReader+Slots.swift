import Foundation

extension DateReader {
    /// Takes what a slot may catch and the token behind it.
    typealias Reading = (_ end: Int, _ caught: DateCatch) -> Void

    /// All that a slot may catch at a token, the longest first; the day and the month that the pattern has caught
    /// before it decide of some.
    func readings(of slot: DateSlot, at index: Int, hasDay: Bool, isNamedDay: Bool, _ body: Reading) {
        switch slot {
        case .weekday, .month, .season, .part, .holiday, .zone, .unit: names(slot, at: index, hasDay: hasDay, body)
        case .hour: integer(at: index, 0...24) { body($0, .hour($1)) }
        case .minute: minutes(at: index, body)
        case .clock: clock(at: index, body)
        case .mm: integer(at: index, 1...12) { body($0, .month($1)) }
        case .day: integer(at: index, 1...31) { body($0, .day($1)) }
        case .year: years(at: index, isNamedDay: isNamedDay, body)
        case .ord:
            names(.ord, at: index, hasDay: false, body)
            if let written = writtenOrdinal(at: index) { body(written.end, .ordinal(written.value)) }
        case .roman: if let value = romanNumber(at: index) { body(index + 1, .ordinal(value)) }
        case .duration: durations(at: index, body)
        case .n: if let count = count(at: index) { body(count.end, .number(count.value)) }
        }
    }

    // MARK: - Names

    private func names(_ slot: DateSlot, at index: Int, hasDay: Bool, _ body: Reading) {
        guard index < words.count, words[index] >= 0 else { return }
        for entry in grammar.names[words[index]] where entry.slot == slot {
            guard let end = self.end(of: entry, at: index, hasDay: hasDay) else { continue }
            let mayHaveStop = entry.isShort || (slot == .month && sentence.kind(end + 1) == .digits)
            let hasStop = mayHaveStop && sentence.isToken(end, ".") && sentence.isJoined(end)
            if hasStop { body(end + 1, .name(entry, tokens: index..<end + 1, isBare: false)) }
            body(end, .name(entry, tokens: index..<end, isBare: entry.isShort && !hasStop))
        }
    }

    /// Where a name that starts at a token ends; nil where it is not there.
    private func end(of entry: DateNames.Entry, at index: Int, hasDay: Bool) -> Int? {
        guard let end = grammar.names.end(of: entry, at: index, in: words) else { return nil }
        // `EST` is a zone, `est` a word of its own.
        if entry.slot == .zone, end == index + 1 {
            return isCapital(index) || !roles(at: index).contains(.function) ? end : nil
        }
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

    private func integer(at index: Int, _ range: ClosedRange<Int>, _ body: (_ end: Int, _ value: Int) -> Void) {
        guard let (value, end) = integer(at: index, maximumWidth: 2), range.contains(value) else { return }
        ends(ofDigitsAt: index, end) { body($0, value) }
    }

    /// Calls `body` with the end of digits, with the suffix of an ordinal and without.
    private func ends(ofDigitsAt index: Int, _ end: Int, _ body: (Int) -> Void) {
        if sentence.kind(index) == .digits, let suffixed = endOfSuffix(at: end) { body(suffixed) }
        body(end)
    }

    /// Where the suffix of an ordinal ends that is joined to the digits before the token.
    func endOfSuffix(at index: Int) -> Int? {
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
        guard numeral.tokens.count <= SentenceNumerals.longNumeral else { return nil }
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

    private func minutes(at index: Int, _ body: Reading) {
        guard index < words.count, sentence.kind(index) != .digits || sentence.folded(index).count == 2 else { return }
        integer(at: index, 0...59) { body($0, .minute($1)) }
    }

    /// `1530`.
    private func clock(at index: Int, _ body: Reading) {
        guard let value = digits(at: index, 4), value >= 100 || sentence.folded(index).count == 4, value < 2400,
            value % 100 < 60
        else { return }
        body(index + 1, .clock(hour: value / 100, minute: value % 100))
    }

    private func years(at index: Int, isNamedDay: Bool, _ body: Reading) {
        if sentence.isToken(index, "'"), sentence.isJoined(index + 1), let year = digits(at: index + 1, 2) {
            return body(index + 2, .year(Self.fullYear(year)))
        }
        if isNamedDay, let year = digits(at: index, 2), sentence.folded(index).count == 2, sentence.isJoined(index),
            sentence.kind(index - 1) == .symbol
        {
            return body(index + 1, .year(Self.fullYear(year)))
        }
        guard let (value, end) = integer(at: index, maximumWidth: 4), (1000...2199).contains(value),
            sentence.kind(index) == .digits || value > 1000
        else { return }
        ends(ofDigitsAt: index, end) { body($0, .year(value)) }
    }

    /// The year of a two-digit one, the century being the one that has it nearest.
    static func fullYear(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

    /// An ordinal in figures with its suffix, or in words that no table of the dates has.
    func writtenOrdinal(at index: Int) -> (end: Int, value: Int)? {
        if let value = digits(at: index, 2), let end = endOfSuffix(at: index + 1) { return (end, value) }
        guard index < words.count, sentence.kind(index) != .digits, let numeral = numeral(at: index), numeral.isOrdinal
        else { return nil }
        return (numeral.tokens.upperBound, NSDecimalNumber(decimal: numeral.value).intValue)
    }

    /// Whether the token may be a number in Roman digits: `romanNumber` tells.
    static func isRoman(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        let token = sentence.tokens[index]
        return token.kind == .word && romanDigit(sentence.scalars[token.range.lowerBound]) != nil
            && token.range.count <= 8
    }

    /// `XXI`, `XXIe`: the value of Roman digits in capitals, with or without the suffix of an ordinal; else nil.
    func romanNumber(at index: Int) -> Int? {
        guard index < words.count, Self.isRoman(index, in: sentence) else { return nil }
        let scalars = sentence.scalars[sentence.tokens[index].range]
        let capitals = scalars.prefix { Self.romanDigit($0) != nil }
        guard !capitals.isEmpty, scalars.dropFirst(capitals.count).allSatisfy(\.properties.isLowercase) else {
            return nil
        }
        var total = 0
        var last = 0
        for value in capitals.reversed().compactMap(Self.romanDigit) {
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total <= 30 ? total : nil
    }

    private static func romanDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "I": 1
        case "V": 5
        case "X": 10
        default: nil
        }
    }

    // MARK: - Counts and durations

    private typealias Count = (value: Decimal?, end: Int, isArticle: Bool, isOrdinal: Bool)

    /// A number, or a word that counts a unit: `une`, `several`.
    private func count(at index: Int) -> Count? {
        guard index < words.count else { return nil }
        if let numeral = numeral(at: index) {
            return (numeral.value, numeral.tokens.upperBound, numeral.isArticle, numeral.isOrdinal)
        }
        guard words[index] >= 0, let count = grammar.names.counts[words[index]] else { return nil }
        return (count, index + 1, count == 1, false)
    }

    private func durations(at index: Int, _ body: Reading) {
        names(.duration, at: index, hasDay: false, body)
        guard let count = count(at: index), !count.isOrdinal else { return }
        let isYear = isYear(index)
        let hyphen = sentence.isToken(count.end, "-") && sentence.isJoined(count.end)
        names(.unit, at: hyphen ? count.end + 1 : count.end, hasDay: false) { end, caught in
            guard case .name(let entry, _, _) = caught else { return }
            let unit = grammar.names.units[entry.value]
            guard !isYear || unit != .year else { return }
            body(end, .duration(.init(count: count.value, unit: unit), article: count.isArticle ? index..<end : nil))
        }
    }

    /// Whether minutes follow, with their count or behind it.
    func countsMinutes(at index: Int, hasCount: Bool) -> Bool {
        var isFound = false
        if hasCount {
            names(.unit, at: index, hasDay: false) { _, caught in
                if case .name(let entry, _, _) = caught, grammar.names.units[entry.value] == .minute { isFound = true }
            }
        } else {
            durations(at: index) { _, caught in
                if case .duration(let duration, _) = caught, duration.unit == .minute { isFound = true }
            }
        }
        return isFound
    }

    /// Whether the digits are a year rather than a count of years: `до 2030 года`, `2011年`.
    private func isYear(_ index: Int) -> Bool {
        digits(at: index, 4).map { (1900...2099).contains($0) && $0 != 2000 } ?? false
    }
}
