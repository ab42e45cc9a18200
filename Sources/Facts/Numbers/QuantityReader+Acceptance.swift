import Foundation

extension QuantityReader {
    /// Gives the quantity its noun and what follows it, or drops it where it is an article or part of a word.
    func accepted(
        _ quantity: Quantity, _ found: Measured, isCounted: Bool, start: Int, in sentence: TokenizedSentence
    ) -> Reading {
        var quantity = quantity
        takeNounAndBound(&quantity, found, in: sentence)
        quantity.resolveHundredths()
        let tokens = self.start(of: found, from: start, in: sentence)..<found.end
        let isAlone = tokens.lowerBound == 0 && found.end == sentence.tokens.count
        guard isCounted || isAlone || counts(quantity, found, tokens, in: sentence) else {
            return .nothing(end: max(found.end, start + 1))
        }
        return .quantity(quantity, tokens: tokens, end: max(found.end, start + 1), rules: [found.numeral.notation])
    }

    /// The noun and a qualifier after it or before it: `10 Personen oder mehr`, `3천여 명`.
    private func takeNounAndBound(_ quantity: inout Quantity, _ found: Measured, in sentence: TokenizedSentence) {
        var end = found.end
        if let trailing = lexicon.phrases.trailingQualifiers.longestMatch(at: end, in: sentence) {
            quantity.qualifier = trailing.value
            end = trailing.tokens.upperBound
        }
        guard quantity.unit == nil, let noun = countedNoun(at: end, after: found.numeral, in: sentence) else { return }
        quantity.unit = noun.text
        if let trailing = lexicon.phrases.trailingQualifiers.longestMatch(at: noun.end, in: sentence) {
            quantity.qualifier = trailing.value
        }
    }

    /// A word that opens a range is no part of what is shown.
    private func start(of found: Measured, from start: Int, in sentence: TokenizedSentence) -> Int {
        lexicon.phrases.rangePairs.longestMatch(at: start, in: sentence)?.tokens.upperBound ?? start
    }

    /// Whether a numeral in its place is a number.
    private func counts(
        _ quantity: Quantity, _ found: Measured, _ tokens: Range<Int>, in sentence: TokenizedSentence
    ) -> Bool {
        let numeral = found.numeral
        if numeral.isArticle { return articleCounts(quantity, found, tokens, in: sentence) }
        if lexicon.phrases.homographs.longestMatch(at: numeral.tokens.lowerBound, in: sentence)?.tokens
            == numeral.tokens
        {
            return quantity.unit != nil
        }
        guard numeral.isWritten, sentence.kind(numeral.tokens.upperBound - 1) == .character else { return true }
        // One character may be a part of any word: it counts with a counter, a unit, or free on both sides.
        let isFree =
            !isBesideCharacter(tokens.lowerBound, in: sentence) && !isBesideCharacter(found.end + 1, in: sentence)
        return numeral.tokens.count > 1 || quantity.unit != nil || quantity.isOrdinal || isFree
    }

    private func isBesideCharacter(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        index > 0 && index <= sentence.tokens.count && sentence.kind(index - 1) == .character
    }

    private func articleCounts(
        _ quantity: Quantity, _ found: Measured, _ tokens: Range<Int>, in sentence: TokenizedSentence
    ) -> Bool {
        if found.unit != nil { return true }
        // "Au moins un mort" counts, "environ une" does not, nor "jusqu'à un montant".
        if found.bound == .atLeast, quantity.unit != nil { return true }
        guard lexicon.rules.articlesCount, quantity.unit != nil else { return false }
        let isNamed = lexicon.phrases.articleSuccessors.longestMatch(at: found.end, in: sentence) != nil
        let isPreceded =
            tokens.lowerBound > 0
            && lexicon.phrases.articlePredecessors.longestMatch(at: tokens.lowerBound - 1, in: sentence) != nil
        return !isNamed && !isPreceded
    }

    /// The noun that a number counts: the first word after it that may be one; nil where the rule finds none.
    func countedNoun(at start: Int, after numeral: Numeral, in sentence: TokenizedSentence) -> (text: String, end: Int)?
    {
        if let counter = lexicon.phrases.counters.longestMatch(at: start, in: sentence) {
            return (sentence.text(sentence.textRange(counter.tokens)), counter.tokens.upperBound)
        }
        var index = start
        if sentence.isToken(index, "-"), sentence.isJoined(index), sentence.isJoined(index + 1) { index += 1 }
        if numeral.endsInNoun || numeral.isFraction,
            let partitive = lexicon.phrases.partitives.longestMatch(at: index, in: sentence)
        {
            index = partitive.tokens.upperBound
        }
        var fallback: Int?
        for candidate in index..<(index + 3) {
            guard mayBeNoun(candidate, in: sentence) else { break }
            if isNoun(candidate, in: sentence) { return noun(candidate, in: sentence) }
            if !lexicon.rules.nounsAreCapitalized { fallback = fallback ?? candidate }
        }
        return fallback.map { noun($0, in: sentence) }
    }

    private func noun(_ index: Int, in sentence: TokenizedSentence) -> (text: String, end: Int) {
        (sentence.text(sentence.textRange(index..<(index + 1))).lowercased(), index + 1)
    }

    private func mayBeNoun(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        guard sentence.kind(index) == .word, lexicon.phrases.notCounted.longestMatch(at: index, in: sentence) == nil,
            lexicon.rules.nounsAreCapitalized || !isCapitalized(index, in: sentence)
        else { return false }
        guard lexicon.openings(at: index, in: sentence).contains(.numeral) else { return true }
        let word = lexicon.words.longestMatch(at: index, in: sentence)?.value
        return word?.cardinal == nil && word?.multiplier == nil && word?.fraction == nil
    }

    /// Told by its capital in German, by its ending in English; elsewhere by not being a common adjective.
    private func isNoun(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        if lexicon.rules.nounsAreCapitalized { return isCapitalized(index, in: sentence) }
        if lexicon.phrases.adjectives.longestMatch(at: index, in: sentence) != nil { return false }
        guard let ending = lexicon.rules.pluralEnding else { return true }
        return sentence.folded(index).last == ending
            || lexicon.phrases.plurals.longestMatch(at: index, in: sentence) != nil
    }

    private func isCapitalized(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        sentence.scalars[sentence.tokens[index].range.lowerBound].properties.isUppercase
    }
}

extension Quantity {
    /// States hundredths of a unit in the unit itself: 25 basis points are 0.25 percentage points, 50 cents 0.5 euros.
    fileprivate mutating func resolveHundredths() {
        let suffix = "/100"
        guard let unit, unit.hasSuffix(suffix) else { return }
        self.unit = String(unit.dropLast(suffix.count))
        amount /= 100
        upper = upper.map { $0 / 100 }
        resolution /= 100
    }
}
