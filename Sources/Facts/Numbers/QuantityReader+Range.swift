import Foundation

extension QuantityReader {
    /// Adds the other end of a range, or the other side of a score, where one follows.
    func extend(
        _ quantity: inout Quantity, _ found: inout Measured, middles: PhraseTrie<Bool>?, in sentence: TokenizedSentence
    ) -> Bool {
        guard !found.numeral.isOrdinal, let middle = middle(after: found.end, middles, in: sentence),
            let upper = upper(at: middle.end, found, in: sentence)
        else { return false }
        let lower = adopted(found.numeral, from: upper.numeral)
        if middle.isHyphen, found.unit == nil, upper.unit == nil,
            isScore(found.numeral, upper.numeral, middle, upper.end, in: sentence)
        {
            quantity.unit = "score"
            quantity.upper = upper.numeral.value
        } else {
            guard lower.value < upper.numeral.value, !middle.isColon,
                !middle.isAdjacent || upper.numeral.value == lower.value + upper.numeral.multiplier,
                found.unit == nil || found.unit == upper.unit || upper.isPrefixed
            else { return false }
            quantity.amount = lower.value
            quantity.upper = upper.numeral.value
            quantity.unit = found.unit ?? upper.unit
            quantity.resolution = max(lower.resolution, upper.numeral.resolution)
        }
        found.numeral = upper.numeral
        found.unit = quantity.unit
        found.end = upper.end
        return true
    }

    /// What stands between the ends of a range.
    struct Middle {
        var end: Int
        var isHyphen = false
        var isColon = false
        /// Only the next number may follow: `deux ou trois`.
        var isAdjacent = false
    }

    private func middle(after end: Int, _ middles: PhraseTrie<Bool>?, in sentence: TokenizedSentence) -> Middle? {
        if let match = middles?.longestMatch(at: end, in: sentence) { return Middle(end: match.tokens.upperBound) }
        if let match = lexicon.phrases.rangeMiddles.longestMatch(at: end, in: sentence) {
            return Middle(end: match.tokens.upperBound, isAdjacent: !match.value)
        }
        guard sentence.kind(end) == .symbol, end + 1 < sentence.tokens.count, let mark = sentence.folded(end).first
        else { return nil }
        let isTight = sentence.isJoined(end) && sentence.isJoined(end + 1)
        switch mark {
        case "-": return isTight ? Middle(end: end + 1, isHyphen: true) : nil
        case "/": return isTight ? Middle(end: end + 1) : nil
        case "–", "~", "〜": return Middle(end: end + 1, isHyphen: true)
        case ":": return isTight ? Middle(end: end + 1, isHyphen: true, isColon: true) : nil
        default: return nil
        }
    }

    private struct Upper {
        var numeral: Numeral
        var unit: String?
        var isPrefixed: Bool
        var end: Int
    }

    private func upper(at start: Int, _ lower: Measured, in sentence: TokenizedSentence) -> Upper? {
        let prefix = lexicon.units.prefix(at: start, in: sentence)
        guard prefix == nil || prefix?.code == lower.unit,
            let measured = measured(at: prefix?.tokens.upperBound ?? start, unit: prefix?.code, in: sentence),
            !measured.numeral.isOrdinal, !measured.numeral.isArticle,
            !measured.numeral.isFraction || lower.numeral.isFraction,
            measured.unit != nil || !codes.isName(measured.numeral, in: sentence)
        else { return nil }
        let end = measured.numeral.tokens.upperBound
        let goesOn = sentence.isToken(end, "-") && sentence.isJoined(end) && sentence.kind(end + 1) == .digits
        guard !goesOn else { return nil }
        let isPrefixed =
            prefix != nil || lower.unit != nil && measured.unit == nil && lower.numeral.tokens.upperBound == lower.end
        return Upper(numeral: measured.numeral, unit: measured.unit, isPrefixed: isPrefixed, end: measured.end)
    }

    /// The lower end with the multiplier that only the upper one spells: `5 à 10 millions`, `300 à 450 000`.
    private func adopted(_ lower: Numeral, from upper: Numeral) -> Numeral {
        let factor = upper.multiplier > 1 ? upper.multiplier : sharesThousands(lower, upper) ? 1000 : 1
        guard factor > 1, lower.multiplier == 1, lower.value < upper.value / factor else { return lower }
        var adopted = lower
        adopted.value *= factor
        adopted.resolution *= factor
        return adopted
    }

    /// Whether both ends are thousands and only the upper one says so: they are then of one size.
    private func sharesThousands(_ lower: Numeral, _ upper: Numeral) -> Bool {
        !lower.isWritten && !upper.isWritten && lower.value > 1 && lower.value < 1000 && lower.resolution == 1
            && upper.value >= 10_000 && lower.value * 5000 >= upper.value && upper.value.isMultiple(of: 1000)
    }

    /// `3-1`, `0:2`: small numbers that fall, or single digits that count nothing.
    private func isScore(
        _ first: Numeral, _ second: Numeral, _ middle: Middle, _ end: Int, in sentence: TokenizedSentence
    ) -> Bool {
        guard !first.isWritten, !second.isWritten, first.value < 200, second.value < 200, first.resolution == 1,
            second.resolution == 1, !first.isFraction, !second.isFraction
        else { return false }
        if middle.isColon { return sentence.folded(second.tokens.lowerBound).count == 1 }
        return second.value <= first.value && first.value < 100
            || first.value < 10 && second.value < 10 && countedNoun(at: end, after: second, in: sentence) == nil
    }
}
