import Foundation

/// Reads a number with all that belongs to it: sign, currency, unit, the other end of a range, the noun it counts.
struct QuantityReader {
    let lexicon: NumberLexicon
    let codes: CodeDetector
    let numerals: SentenceNumerals

    enum Reading {
        /// A quantity, the tokens that state it, where reading goes on, and how it is written.
        case quantity(Quantity, tokens: Range<Int>, end: Int, rules: [String])
        /// A number word or digits that state none; reading goes on at this token.
        case nothing(end: Int)
    }

    /// What starts at the token: nil where no number does. `qualifier` was read just before it.
    func read(at start: Int, in sentence: TokenizedSentence, qualifier: Quantity.Qualifier?) -> Reading? {
        let opening = self.opening(at: start, in: sentence)
        if opening.end > start, codes.end(at: opening.end, in: sentence) != nil { return nil }
        guard var found = measured(at: opening.end, unit: opening.unit, in: sentence) else {
            return numerals.endOfCode(at: opening.end).map { .nothing(end: $0) }
        }
        if codes.isName(found.numeral, in: sentence), found.unit == nil, !found.numeral.isOrdinal {
            return .nothing(end: codes.endOfRun(at: found.end - 1, in: sentence))
        }
        if opening.isOrdinal { found.numeral.isOrdinal = true }
        var quantity = found.quantity
        quantity.qualifier = quantity.qualifier ?? qualifier
        found.bound = qualifier
        let isRange = !opening.isOrdinal && extend(&quantity, &found, middles: opening.middles, in: sentence)
        if opening.isNegative { quantity.amount.negate() }
        return accepted(quantity, found, isCounted: isRange || opening.isNegative, start: start, in: sentence)
    }

    // MARK: Before the number

    private struct Opening {
        var end: Int
        var unit: String?
        var isNegative = false
        var isOrdinal = false
        /// What parts the ends of the range that a word has opened: `et` after `entre`.
        var middles: PhraseTrie<Bool>?
    }

    private func opening(at start: Int, in sentence: TokenizedSentence) -> Opening {
        var opening = Opening(end: start)
        guard sentence.kind(start) == .symbol || lexicon.openings(at: start, in: sentence).contains(.opening) else {
            return opening
        }
        if let pair = lexicon.phrases.rangePairs.longestMatch(at: opening.end, in: sentence) {
            opening.middles = pair.value
            opening.end = pair.tokens.upperBound
        }
        if let sign = endOfSign(at: opening.end, in: sentence) {
            opening.isNegative = true
            opening.end = sign
        }
        if let unit = lexicon.units.prefix(at: opening.end, in: sentence) {
            opening.unit = unit.code
            opening.end = unit.tokens.upperBound
            if let sign = endOfSign(at: opening.end, in: sentence) {
                opening.isNegative = true
                opening.end = sign
            }
        }
        if let prefix = lexicon.phrases.ordinalPrefixes.longestMatch(at: opening.end, in: sentence) {
            opening.isOrdinal = true
            opening.end = prefix.tokens.upperBound
        }
        return opening
    }

    /// A minus sign that is no hyphen and no dash, or a word for it.
    private func endOfSign(at index: Int, in sentence: TokenizedSentence) -> Int? {
        if let word = lexicon.phrases.negatives.longestMatch(at: index, in: sentence) { return word.tokens.upperBound }
        if let sign = endOfMinusSign(at: index, in: sentence) { return sign }
        guard sentence.isToken(index, "-") else { return nil }
        let next = index + 1
        let opensNumber =
            sentence.kind(next) == .digits || sentence.isToken(next, lexicon.rules.decimalMark)
            || sentence.isToken(next, ".")
            || lexicon.units.prefix(at: next, in: sentence) != nil
        let isFree = !sentence.isJoined(index) || sentence.isToken(index - 1, "(")
        // With a space after it, it is a dash, but where nothing stands beside the number.
        return opensNumber && isFree && (sentence.isJoined(next) || index == 0 && isAlone(from: next, in: sentence))
            ? next : nil
    }

    /// The minus sign of typesetters (U+2212), with a space after it or without, and the dash that some write for it,
    /// without.
    private func endOfMinusSign(at index: Int, in sentence: TokenizedSentence) -> Int? {
        guard sentence.kind(index) == .symbol, sentence.kind(index + 1) == .digits, sentence.kind(index - 1) != .digits
        else { return nil }
        let isFree = !sentence.isJoined(index) || sentence.isToken(index - 1, "(")
        switch sentence.scalars[sentence.tokens[index].range.lowerBound] {
        case "\u{2212}": return isFree ? index + 1 : nil
        case "\u{2013}": return isFree && index > 0 && sentence.isJoined(index + 1) ? index + 1 : nil
        default: return nil
        }
    }

    private func isAlone(from index: Int, in sentence: TokenizedSentence) -> Bool {
        guard index < sentence.tokens.count, let numeral = numerals.numeral(at: index) else { return false }
        return numeral.tokens.upperBound == sentence.tokens.count
    }

    // MARK: The number and its unit

    /// A numeral with its unit.
    struct Measured {
        var numeral: Numeral
        var unit: String?
        /// The qualifier that stands before it.
        var bound: Quantity.Qualifier?
        /// The token after the numeral and its unit.
        var end: Int

        var quantity: Quantity {
            Quantity(
                amount: numeral.value, unit: unit, qualifier: numeral.qualifier, isOrdinal: numeral.isOrdinal,
                resolution: numeral.resolution)
        }
    }

    func measured(at start: Int, unit: String?, in sentence: TokenizedSentence) -> Measured? {
        guard start < sentence.tokens.count, var numeral = numerals.numeral(at: start) else { return nil }
        if unit != nil { groupMoney(&numeral) }
        if unit != nil || isCurrency(at: numeral.tokens.upperBound + 1, in: sentence) {
            takeMoneySuffix(&numeral, in: sentence)
        }
        takeOrdinalSuffix(&numeral, in: sentence)
        let end = numeral.tokens.upperBound
        if unit == nil, !numeral.isOrdinal, let suffix = self.unit(after: numeral, in: sentence) {
            return Measured(numeral: numeral, unit: suffix.code, end: suffix.tokens.upperBound)
        }
        return Measured(numeral: numeral, unit: unit, end: end)
    }

    /// The unit after a numeral, with a hyphen or with `of` between: `40-km`, `2 millions d'euros`.
    private func unit(after numeral: Numeral, in sentence: TokenizedSentence) -> (code: String, tokens: Range<Int>)? {
        var start = numeral.tokens.upperBound
        if sentence.isToken(start, "-"), sentence.isJoined(start), sentence.isJoined(start + 1) { start += 1 }
        if numeral.endsInNoun || numeral.isFraction,
            let partitive = lexicon.phrases.partitives.longestMatch(at: start, in: sentence)
        {
            start = partitive.tokens.upperBound
        }
        return lexicon.units.suffix(at: start, in: sentence)
    }

    /// `$729,700` in any language: three digits after a mark are no cents.
    private func groupMoney(_ numeral: inout Numeral) {
        guard numeral.resolution == Decimal(sign: .plus, exponent: -3, significand: 1), numeral.value >= 1,
            !numeral.isWritten
        else { return }
        numeral.value *= 1000
        numeral.resolution = 1
    }

    /// `1.5m euros` is money, `1.5m` a length.
    private func isCurrency(at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard index < sentence.tokens.count, sentence.isJoined(index - 1),
            let code = lexicon.units.suffix(at: index, in: sentence)?.code
        else { return false }
        return code.count == 3 && code.allSatisfy(\.isUppercase)
    }

    private func takeMoneySuffix(_ numeral: inout Numeral, in sentence: TokenizedSentence) {
        let end = numeral.tokens.upperBound
        guard !numeral.isWritten, sentence.isJoined(end), sentence.kind(end) == .word,
            let multiplier = lexicon.rules.moneySuffixes[sentence.text(sentence.textRange(end..<(end + 1)))]
        else { return }
        numeral.value *= multiplier
        numeral.resolution *= multiplier
        numeral.multiplier = multiplier
        numeral.tokens = numeral.tokens.lowerBound..<(end + 1)
    }

    /// `3e`, `21st`, `5-й`; in German `3.` inside a sentence.
    private func takeOrdinalSuffix(_ numeral: inout Numeral, in sentence: TokenizedSentence) {
        let end = numeral.tokens.upperBound
        // Some part it with a space: "la 74 ème place".
        let mayBeSpaced = sentence.kind(end) == .word && sentence.folded(end).count > 2
        guard !numeral.isWritten, sentence.isJoined(end) || mayBeSpaced,
            let suffix = lexicon.phrases.ordinalSuffixes.longestMatch(at: end, in: sentence),
            numeral.value.isInteger, numeral.resolution == 1
        else { return }
        let next = suffix.tokens.upperBound
        if sentence.isToken(end, ".") {
            guard numeral.value < 1000, suffix.tokens.count == 1, next < sentence.tokens.count,
                sentence.kind(next) == .word, sentence.tokens[next].isAfterSpace
            else { return }
        } else if sentence.isJoined(next), sentence.kind(next) == .word || sentence.kind(next) == .digits {
            return
        }
        numeral.isOrdinal = true
        numeral.tokens = numeral.tokens.lowerBound..<next
    }
}
