import Foundation

/// Reads numbers in digits with their marks: `2 000`, `1.234,5`, `12,34,567`, `٫٧٧`, `1'000`.
struct DigitReader: Sendable {
    enum Reading {
        case number(DigitNumber)
        /// Digits that state no number: a version, a date, a telephone number. It ends before this token.
        case code(end: Int)
    }

    /// The mark before decimals in the language.
    let decimalMark: Unicode.Scalar
    /// Whether one plain space may group: `2 500`. Two groups (`1 234 567`), two digits before one (`12 500`), zeros
    /// (`2 000`) and other spaces always do.
    let groupsBySpace: Bool

    /// Requires digits at the token, or a decimal mark with digits joined to it.
    func read(at start: Int, in sentence: TokenizedSentence) -> Reading? {
        if sentence.kind(start) == .digits {
            if let end = endOfTelephoneNumber(at: start, in: sentence) { return .code(end: end) }
            if let grouped = readSpaced(at: start, in: sentence) { return .number(grouped) }
            return readMarked(at: start, in: sentence)
        }
        let isSigned = sentence.isToken(start - 1, "-") && !sentence.isJoined(start - 1)
        guard sentence.isToken(start, decimalMark) || sentence.isToken(start, ".") || sentence.isToken(start, "٫"),
            !sentence.isJoined(start) || isSigned,
            sentence.kind(start + 1) == .digits, sentence.isJoined(start + 1), !isMark(start + 2, in: sentence)
        else { return nil }
        return number(integer: EmptyCollection(), fraction: start + 1, tokens: start..<(start + 2), in: sentence)
    }

    // MARK: Spaces

    /// Digits grouped by spaces, with decimals after a mark.
    private func readSpaced(at start: Int, in sentence: TokenizedSentence) -> DigitNumber? {
        guard (1...3).contains(sentence.folded(start).count), !sentence.isToken(start, "0") else { return nil }
        var end = start + 1
        var isPlain = false
        while end - start < Self.mostGroups, let space = space(before: end, in: sentence),
            sentence.kind(end) == .digits, sentence.folded(end).count == 3
        {
            isPlain = isPlain || space == " " && sentence.folded(end).first != "0"
            end += 1
        }
        // Where the language does not group so, "2 500" is two numbers, "11 990" is not.
        let mayBeTwo = isPlain && !groupsBySpace && sentence.folded(start).count != 2
        guard end - start > (mayBeTwo ? 2 : 1) else { return nil }
        let integer = start..<end
        if isMark(end, in: sentence), !sentence.isToken(end, "'"), sentence.kind(end + 1) == .digits,
            sentence.isJoined(end + 1)
        {
            return decoded(integer: integer, fraction: end + 1, tokens: start..<(end + 2), in: sentence)
        }
        return decoded(integer: integer, fraction: nil, tokens: start..<end, in: sentence)
    }

    /// So many groups of three are more than a decimal number holds.
    private static let mostGroups = 13

    /// The one space before a token; nil where there is none or more.
    private func space(before index: Int, in sentence: TokenizedSentence) -> Unicode.Scalar? {
        guard index < sentence.tokens.count, sentence.tokens[index].isAfterSpace else { return nil }
        let end = sentence.tokens[index].range.lowerBound
        let start = sentence.tokens[index - 1].range.upperBound
        return end - start == 1 ? sentence.scalars[start] : nil
    }

    // MARK: Marks

    private func readMarked(at start: Int, in sentence: TokenizedSentence) -> Reading? {
        guard isMark(start + 1, in: sentence) else {
            return number(integer: CollectionOfOne(start), fraction: nil, tokens: start..<start + 1, in: sentence)
        }
        var groups = [start]
        var marks: [Unicode.Scalar] = []
        var end = start + 1
        while isMark(end, in: sentence), sentence.kind(end + 1) == .digits, sentence.isJoined(end + 1) {
            let mark = sentence.folded(end).first!
            if Self.groupsOnly.contains(mark), sentence.folded(end + 1).count != 3 { break }
            marks.append(mark)
            groups.append(end + 1)
            end += 2
        }
        guard let decimals = decimalCount(marks, groups, in: sentence) else { return .code(end: end) }
        let integer = decimals == 1 ? Array(groups.dropLast()) : groups
        return number(integer: integer, fraction: decimals == 1 ? groups.last : nil, tokens: start..<end, in: sentence)
    }

    /// One where the last mark stands before decimals, zero where all marks group; nil where they do neither.
    private func decimalCount(_ marks: [Unicode.Scalar], _ groups: [Int], in sentence: TokenizedSentence) -> Int? {
        guard let last = marks.last else { return 0 }
        let lengths = groups.map { sentence.folded($0).count }
        if marks.count == 1 {
            let mayGroup = lengths[1] == 3 && lengths[0] <= 3 && !sentence.isToken(groups[0], "0")
            if last == "٫" || last == decimalMark { return 1 }
            if Self.groupsOnly.contains(last) { return mayGroup ? 0 : nil }
            return mayGroup ? 0 : 1
        }
        let isDecimal = last != marks[marks.count - 2]
        let grouping = isDecimal ? marks.dropLast() : marks[...]
        let inner = lengths[1..<(lengths.count - (isDecimal ? 1 : 0))]
        guard grouping.allSatisfy({ $0 == grouping[0] }), lengths[0] <= 3, inner.last == 3,
            inner.dropLast().allSatisfy({ $0 == 3 || $0 == 2 && grouping[0] == "," })
        else { return nil }
        return isDecimal ? 1 : 0
    }

    private func isMark(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        guard sentence.kind(index) == .symbol, sentence.isJoined(index), let mark = sentence.folded(index).first
        else { return false }
        return mark == "." || mark == "," || mark == "٫" || Self.groupsOnly.contains(mark)
    }

    /// Marks that stand before three digits and never before decimals.
    private static let groupsOnly: Set<Unicode.Scalar> = ["'", "٬", "،", "、"]

    // MARK: Values

    private func number(
        integer: some Collection<Int>, fraction: Int?, tokens: Range<Int>, in sentence: TokenizedSentence
    ) -> Reading {
        decoded(integer: integer, fraction: fraction, tokens: tokens, in: sentence).map(Reading.number)
            ?? .code(end: tokens.upperBound)
    }

    /// Nil where there are more digits than a decimal number holds.
    private func decoded(
        integer: some Collection<Int>, fraction: Int?, tokens: Range<Int>, in sentence: TokenizedSentence
    ) -> DigitNumber? {
        let decimals = fraction.map { sentence.folded($0).count } ?? 0
        guard integer.reduce(decimals, { $0 + sentence.folded($1).count }) <= 36 else { return nil }
        var value = Decimal(0)
        for group in integer { value = Self.appending(sentence.folded(group), to: value) }
        if let fraction { value = Self.appending(sentence.folded(fraction), to: value) }
        guard decimals > 0 else { return DigitNumber(value: value, tokens: tokens, resolution: 1) }
        let resolution = Decimal(sign: .plus, exponent: -decimals, significand: 1)
        return DigitNumber(value: value * resolution, tokens: tokens, resolution: resolution)
    }

    /// A value with more digits after its last; eighteen at a time go through an integer, which is quick.
    private static func appending(_ digits: ArraySlice<Unicode.Scalar>, to value: Decimal) -> Decimal {
        guard digits.count <= 18 else {
            return appending(digits.suffix(18), to: appending(digits.dropLast(18), to: value))
        }
        let group = Decimal(digits.reduce(0) { $0 * 10 + Int($1.value) - 48 })
        return value.isZero ? group : value * Decimal(sign: .plus, exponent: digits.count, significand: 1) + group
    }

    // MARK: Telephone numbers

    /// `01 23 45 67 89`, `+33 1 23…`: a zero first or a plus before, and three groups or more.
    private func endOfTelephoneNumber(at start: Int, in sentence: TokenizedSentence) -> Int? {
        let hasPlus = start > 0 && sentence.isToken(start - 1, "+") && sentence.isJoined(start)
        guard hasPlus || sentence.folded(start).first == "0" && sentence.folded(start).count > 1 else { return nil }
        var end = start + 1
        var groups = 1
        while end < sentence.tokens.count {
            let isSeparated = sentence.kind(end) == .symbol && ["-", ".", "/"].contains(sentence.folded(end).first)
            let next = isSeparated ? end + 1 : end
            guard sentence.kind(next) == .digits, isSeparated || space(before: end, in: sentence) != nil else { break }
            end = next + 1
            groups += 1
        }
        return groups >= 4 ? end : nil
    }
}

/// A number in digits.
struct DigitNumber {
    var value: Decimal
    var tokens: Range<Int>
    /// The value of one unit of its last digit.
    var resolution: Decimal

    var isInteger: Bool { resolution == 1 }
}
