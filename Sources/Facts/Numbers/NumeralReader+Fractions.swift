import Foundation

extension NumeralReader {
    /// The numeral with the fraction that follows it: `deux tiers`, `3/4`, `7 millions et demi`, `un sur trois`,
    /// `三分之一`.
    func withFractions(_ whole: Numeral, in sentence: TokenizedSentence) -> Numeral {
        guard !whole.isOrdinal else { return whole }
        if let part = fraction(of: whole, in: sentence) { return multiplied(part, in: sentence) }
        if let sum = mixed(whole, in: sentence) { return multiplied(sum, in: sentence) }
        return ratio(whole, in: sentence) ?? reversedRatio(whole, in: sentence) ?? whole
    }

    /// A fraction without a count: `half`, `la moitié`, `½`.
    func loneFraction(at index: Int, in sentence: TokenizedSentence) -> Numeral? {
        if let vulgar = vulgarFraction(at: index, in: sentence) {
            return fraction(vulgar, resolution: vulgar, tokens: index..<(index + 1))
        }
        guard
            let match = lexicon.words.longestMatch(at: index, in: sentence, where: { word, _ in word.fraction != nil }),
            let value = match.value.fraction
        else { return nil }
        var numeral = fraction(value, resolution: min(value, 1 / 2), tokens: match.tokens)
        numeral.isWritten = true
        let product = multiplied(numeral, in: sentence)
        // "Half a million" counts like "half"; "quart" alone is no number.
        return match.value.flags.contains(.lone) || product != numeral ? product : nil
    }

    private func fraction(_ value: Decimal, resolution: Decimal, tokens: Range<Int>) -> Numeral {
        var numeral = Numeral(value: value.roundedQuotient, tokens: tokens)
        numeral.resolution = resolution.roundedQuotient
        numeral.isFraction = true
        return numeral
    }

    // MARK: A count of parts

    private func fraction(of count: Numeral, in sentence: TokenizedSentence) -> Numeral? {
        guard let part = part(after: count, in: sentence) else { return nil }
        var numeral = fraction(
            count.value * part.value, resolution: part.value, tokens: count.tokens.lowerBound..<part.end)
        numeral.isWritten = count.isWritten
        return numeral
    }

    /// The part that a count counts, as a fraction of one.
    private func part(after count: Numeral, in sentence: TokenizedSentence) -> (value: Decimal, end: Int)? {
        let end = count.tokens.upperBound
        if !count.isWritten, let slash = slashed(count, in: sentence) { return slash }
        let isHyphened = sentence.isToken(end, "-") && sentence.isJoined(end) && sentence.isJoined(end + 1)
        let start = isHyphened ? end + 1 : end
        guard lexicon.opensNumeral(start, in: sentence), count.value.isInteger, count.value > 0 else { return nil }
        if let part = fractionWord(after: count, at: start, in: sentence) { return part }
        guard let denominator = wholeNumeral(at: start, in: sentence, isPart: true), denominator.isWritten,
            denominator.value > 2
        else { return nil }
        let denominatorEnd = denominator.tokens.upperBound
        if let mark = lexicon.words.longestMatch(at: denominatorEnd, in: sentence),
            mark.value.flags.contains(.denominatorMark)
        {
            return (1 / denominator.value, mark.tokens.upperBound)
        }
        guard denominator.isOrdinal, isCounted(count, isHyphened: isHyphened, until: denominatorEnd, in: sentence)
        else { return nil }
        return (1 / denominator.value, denominatorEnd)
    }

    private func fractionWord(
        after count: Numeral, at start: Int, in sentence: TokenizedSentence
    ) -> (value: Decimal, end: Int)? {
        guard count.value < 1000 else { return nil }
        let match = lexicon.words.longestMatch(at: start, in: sentence) { word, _ in
            // "Two quarters" are six months.
            word.fraction.map { count.value == 1 || count.value * $0 != 1 / 2 } ?? false
        }
        return match.flatMap { match in match.value.fraction.map { ($0, match.tokens.upperBound) } }
    }

    /// "Un cinquième" may be a fifth one or a fifth part: it is a part before `of`, at the end or with a hyphen.
    private func isCounted(
        _ count: Numeral, isHyphened: Bool, until end: Int, in sentence: TokenizedSentence
    ) -> Bool {
        if count.value > 1 { return count.isWritten }
        return isHyphened || end == sentence.tokens.count || sentence.kind(end) == .symbol
            || lexicon.phrases.partitives.longestMatch(at: end, in: sentence) != nil
    }

    /// `3/4`; not a date, not a season: `11/2017`, `2015/16`.
    private func slashed(_ count: Numeral, in sentence: TokenizedSentence) -> (value: Decimal, end: Int)? {
        let end = count.tokens.upperBound
        guard sentence.isToken(end, "/"), sentence.isJoined(end), sentence.isJoined(end + 1),
            sentence.kind(end + 1) == .digits, !(sentence.isToken(end + 2, "/") && sentence.isJoined(end + 2)),
            let denominator = Decimal(string: sentence.foldedText(end + 1)), denominator > 1, denominator <= 100,
            count.value < 1000, !isStrokedRange(count.value, denominator)
        else { return nil }
        return (1 / denominator, end + 2)
    }

    /// `14/18 ans`: two ends of a range, where a fraction would be an odd one.
    private func isStrokedRange(_ lower: Decimal, _ upper: Decimal) -> Bool {
        lower >= 10 && upper > lower && upper <= 2 * lower
    }

    private func vulgarFraction(at index: Int, in sentence: TokenizedSentence) -> Decimal? {
        guard sentence.isVulgarFraction(index),
            let value = sentence.folded(index).first?.properties.numericValue, value < 1, value > 0
        else { return nil }
        // All vulgar fractions of Unicode are whole multiples of 1/n for n up to 10, so 2520ths hold them but for
        // 1/16ths.
        return Decimal((value * 2520).rounded()) / 2520
    }

    // MARK: A whole and a part

    private func mixed(_ whole: Numeral, in sentence: TokenizedSentence) -> Numeral? {
        guard let part = addedPart(after: whole, in: sentence), whole.value.isInteger || whole.multiplier > 1
        else { return nil }
        // "Un milliard et demi million" adds half a million, "un milliard et demi" half a milliard.
        let own = multiplier(at: part.end, in: sentence).flatMap { $0.value < whole.multiplier ? $0 : nil }
        let unit = own?.value ?? whole.multiplier
        var numeral = whole
        numeral.value = (whole.value + part.value * unit).roundedQuotient
        numeral.tokens = whole.tokens.lowerBound..<(own?.end ?? part.end)
        numeral.resolution = part.value * unit
        (numeral.multiplier, numeral.isArticle, numeral.isWeakArticle) = (1, false, false)
        return numeral
    }

    private func multiplier(at index: Int, in sentence: TokenizedSentence) -> (value: Decimal, end: Int)? {
        lexicon.words.longestMatch(at: index, in: sentence) { word, _ in word.multiplier != nil }
            .flatMap { match in match.value.multiplier.map { ($0, match.tokens.upperBound) } }
    }

    private func addedPart(after whole: Numeral, in sentence: TokenizedSentence) -> (value: Decimal, end: Int)? {
        let end = whole.tokens.upperBound
        if let vulgar = vulgarFraction(at: end, in: sentence) { return (vulgar, end + 1) }
        if let match = lexicon.words.longestMatch(at: end, in: sentence, where: { word, _ in word.addition != nil }) {
            return match.value.addition.map { ($0, match.tokens.upperBound) }
        }
        if !whole.isWritten, let count = wholeNumeral(at: end, in: sentence, isPart: true), !count.isWritten,
            let part = slashed(count, in: sentence), count.value * part.value < 1
        {
            return (count.value * part.value, part.end)
        }
        let connector = lexicon.words.longestMatch(at: end, in: sentence) { word, _ in
            !word.flags.isDisjoint(with: [.connector, .reverser, .mixer])
        }
        guard let connector else { return nil }
        return countedPart(at: connector.tokens.upperBound, in: sentence)
    }

    /// A fraction below one: `demi`, `un quart`, `deux tiers`.
    func countedPart(at start: Int, in sentence: TokenizedSentence) -> (value: Decimal, end: Int)? {
        let whole = wholeNumeral(at: start, in: sentence, isPart: true)
        if let whole, !whole.isOrdinal, let part = part(after: whole, in: sentence), whole.value * part.value < 1 {
            return (whole.value * part.value, part.end)
        }
        if let whole, let part = reversedRatio(whole, in: sentence), part.value < 1 {
            return (part.value, part.tokens.upperBound)
        }
        guard let match = lexicon.words.longestMatch(at: start, in: sentence), let value = match.value.fraction
        else { return nil }
        return (value, match.tokens.upperBound)
    }

    /// The multiplier that a fraction counts: `half a million`, `un demi-million`, `dreieinhalb Millionen`.
    private func multiplied(_ numeral: Numeral, in sentence: TokenizedSentence) -> Numeral {
        var start = numeral.tokens.upperBound
        if sentence.isToken(start, "-"), sentence.isJoined(start) { start += 1 }
        if let partitive = lexicon.phrases.partitives.longestMatch(at: start, in: sentence) {
            start = partitive.tokens.upperBound
        }
        if let article = lexicon.words.longestMatch(at: start, in: sentence),
            !article.value.flags.isDisjoint(with: [.article, .weakArticle])
        {
            start = article.tokens.upperBound
        }
        guard let multiplier = multiplier(at: start, in: sentence), numeral.value < multiplier.value else {
            return numeral
        }
        var product = numeral
        product.value = (numeral.value * multiplier.value).roundedQuotient
        product.resolution = numeral.resolution * multiplier.value
        product.tokens = numeral.tokens.lowerBound..<multiplier.end
        product.isFraction = false
        product.endsInNoun = true
        product.multiplier = multiplier.value >= 1000 ? multiplier.value : 1
        return product
    }

    // MARK: Ratios

    /// `un sur trois`, `one in three`, `two out of five hundred`; not `41 sur 48`, which are two counts.
    private func ratio(_ count: Numeral, in sentence: TokenizedSentence) -> Numeral? {
        guard let ratio = lexicon.phrases.ratios.longestMatch(at: count.tokens.upperBound, in: sentence),
            !ratio.value || count.value == 1,
            let total = wholeNumeral(at: ratio.tokens.upperBound, in: sentence, isPart: true),
            !total.isOrdinal, !total.isArticle, total.value > count.value, count.value > 0, count.value.isInteger,
            count.value == 1 || total.value <= 10 || total.value == 100 || total.value == 1000 || total.isWritten,
            !ratio.value || total.value < 1900 || total.isWritten
        else { return nil }
        return fraction(
            count.value / total.value, resolution: 1 / total.value,
            tokens: count.tokens.lowerBound..<total.tokens.upperBound)
    }

    /// `三分之一`, `三又五分之一`.
    private func reversedRatio(_ denominator: Numeral, in sentence: TokenizedSentence) -> Numeral? {
        guard let ratio = lexicon.phrases.reversedRatios.longestMatch(at: denominator.tokens.upperBound, in: sentence),
            denominator.value > 1, let count = wholeNumeral(at: ratio.tokens.upperBound, in: sentence, isPart: true),
            !count.isOrdinal
        else { return nil }
        return fraction(
            count.value / denominator.value, resolution: 1 / denominator.value,
            tokens: denominator.tokens.lowerBound..<count.tokens.upperBound)
    }
}
