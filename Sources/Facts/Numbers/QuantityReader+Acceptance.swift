import Foundation

extension QuantityReader {
    /// Gives the quantity its noun and what follows it, or drops it where it is an article or part of a word.
    func accepted(
        _ quantity: Quantity, _ found: Measured, isRange: Bool, start: Int, in sentence: TokenizedSentence
    ) -> Reading {
        var quantity = quantity
        var end = found.end
        if quantity.unit == nil, let noun = countedNoun(at: end, after: found.numeral, in: sentence) {
            quantity.unit = noun.text
            end = noun.end
        }
        for position in [end, found.end] where quantity.qualifier == nil || quantity.qualifier == .about {
            if let trailing = lexicon.trailingQualifiers.longestMatch(at: position, in: sentence) {
                quantity.qualifier = trailing.value
            }
        }
        let tokens = self.start(of: found, from: start, in: sentence)..<found.end
        let isAlone = tokens.lowerBound == 0 && found.end == sentence.tokens.count
        guard isRange || isAlone || counts(quantity, found, tokens, in: sentence) else {
            return .nothing(end: max(found.end, start + 1))
        }
        return .quantity(quantity, tokens: tokens, end: max(found.end, start + 1))
    }

    /// A word that opens a range is no part of what is shown.
    private func start(of found: Measured, from start: Int, in sentence: TokenizedSentence) -> Int {
        lexicon.rangePairs.longestMatch(at: start, in: sentence)?.tokens.upperBound ?? start
    }

    /// Whether a numeral in its place is a number.
    private func counts(
        _ quantity: Quantity, _ found: Measured, _ tokens: Range<Int>, in sentence: TokenizedSentence
    ) -> Bool {
        let numeral = found.numeral
        if numeral.isArticle { return articleCounts(quantity, found, tokens, in: sentence) }
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
        if found.unit != nil || quantity.qualifier != nil { return true }
        guard lexicon.articlesCount, quantity.unit != nil else { return false }
        let isNamed = lexicon.articleSuccessors.longestMatch(at: found.end, in: sentence) != nil
        let isPreceded =
            tokens.lowerBound > 0
            && lexicon.articlePredecessors.longestMatch(at: tokens.lowerBound - 1, in: sentence) != nil
        return !isNamed && !isPreceded
    }

    /// The noun that a number counts: the word after it, by a simple rule; nil where the rule finds none.
    func countedNoun(at start: Int, after numeral: Numeral, in sentence: TokenizedSentence) -> (text: String, end: Int)?
    {
        if let counter = lexicon.counters.longestMatch(at: start, in: sentence) {
            return (sentence.text(sentence.textRange(counter.tokens)), counter.tokens.upperBound)
        }
        var index = start
        if sentence.isToken(index, "-"), sentence.isJoined(index), sentence.isJoined(index + 1) { index += 1 }
        if numeral.endsInNoun, let partitive = lexicon.partitives.longestMatch(at: index, in: sentence) {
            index = partitive.tokens.upperBound
        }
        guard sentence.kind(index) == .word, lexicon.notCounted.longestMatch(at: index, in: sentence) == nil else {
            return nil
        }
        let first = sentence.scalars[sentence.tokens[index].range.lowerBound]
        guard lexicon.nounsAreCapitalized || !first.properties.isUppercase else { return nil }
        return (sentence.text(sentence.textRange(index..<(index + 1))).lowercased(), index + 1)
    }
}
