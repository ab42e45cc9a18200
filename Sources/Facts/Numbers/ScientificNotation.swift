import Foundation

/// Powers after a number in digits: `1,2e10`, `1.3x10^6`, `2^-1`.
enum ScientificNotation {
    /// The number with its power; nil where none follows.
    static func extend(_ number: DigitNumber, in sentence: TokenizedSentence) -> DigitNumber? {
        let end = number.tokens.upperBound
        if isJoinedWord(end, ["e"], in: sentence), let power = exponent(at: end + 1, in: sentence) {
            return scaled(number, power)
        }
        if sentence.isToken(end, "^"), let power = exponent(at: end + 1, in: sentence) {
            guard let raised = self.power(number.value, power.value) else { return nil }
            return DigitNumber(
                value: raised, tokens: number.tokens.lowerBound..<power.end, resolution: number.resolution)
        }
        let isTimes = isJoinedWord(end, ["x"], in: sentence) || sentence.isToken(end, "×")
        if isTimes, sentence.kind(end + 1) == .digits, sentence.foldedText(end + 1) == "10",
            sentence.isToken(end + 2, "^"),
            let power = exponent(at: end + 3, in: sentence)
        {
            return scaled(number, power)
        }
        return nil
    }

    private static func isJoinedWord(_ index: Int, _ words: [String], in sentence: TokenizedSentence) -> Bool {
        sentence.isJoined(index) && sentence.kind(index) == .word && words.contains(sentence.foldedText(index))
    }

    /// A signed whole number of up to two digits, joined to what stands before it.
    private static func exponent(at start: Int, in sentence: TokenizedSentence) -> (value: Int, end: Int)? {
        var index = start
        var isNegative = false
        while sentence.isJoined(index), sentence.isToken(index, "+") || sentence.isToken(index, "-") {
            if sentence.isToken(index, "-") { isNegative.toggle() }
            index += 1
        }
        guard sentence.isJoined(index), sentence.kind(index) == .digits, sentence.folded(index).count <= 2,
            let value = Int(sentence.foldedText(index))
        else { return nil }
        return (isNegative ? -value : value, index + 1)
    }

    private static func scaled(_ number: DigitNumber, _ power: (value: Int, end: Int)) -> DigitNumber? {
        let factor = Decimal(sign: .plus, exponent: power.value, significand: 1)
        return DigitNumber(
            value: number.value * factor, tokens: number.tokens.lowerBound..<power.end,
            resolution: number.resolution * factor)
    }

    /// To fifteen significant digits; nil where the result is beyond what a decimal number holds.
    private static func power(_ base: Decimal, _ exponent: Int) -> Decimal? {
        let raised = pow(NSDecimalNumber(decimal: base).doubleValue, Double(exponent))
        guard raised != 0, abs(raised) < 1e30, abs(raised) > 1e-30 else { return nil }
        return Decimal(string: String(format: "%.14e", raised))
    }
}
