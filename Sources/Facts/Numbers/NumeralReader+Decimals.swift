import Foundation

// Spoken decimals.
extension NumeralReader {
    /// `deux virgule cinq`, `二点五`, `two point zero three million`.
    func readDecimals(_ state: inout NumeralState, in sentence: TokenizedSentence) {
        guard !state.isOrdinal, !state.isEmpty,
            let point = lexicon.words.longestMatch(
                at: state.end, in: sentence,
                where: { word, _ in
                    word.flags.contains(.point)
                })
        else { return }
        var trial = state
        guard state.isPart || countedPart(at: point.tokens.upperBound, in: sentence) == nil,
            let decimals = decimals(at: point.tokens.upperBound, in: sentence)
        else { return }
        trial.addDecimals(decimals.value, resolution: decimals.resolution)
        trial.take(to: decimals.end, isWritten: true)
        state = trial
        while !state.isOrdinal, takeMultiplierAfterDecimals(&state, in: sentence) {}
    }

    private func takeMultiplierAfterDecimals(_ state: inout NumeralState, in sentence: TokenizedSentence) -> Bool {
        lexicon.words.longestMatch(at: state.end, in: sentence) { word, tokens in
            word.multiplier != nil && take(word, &state, at: tokens.lowerBound, to: tokens.upperBound)
        } != nil
    }

    /// The digits after a spoken decimal mark: leading zeros, then a number of any length.
    private func decimals(at start: Int, in sentence: TokenizedSentence) -> (
        value: Decimal, resolution: Decimal, end: Int
    )? {
        var index = start
        var zeros = 0
        while let match = lexicon.words.longestMatch(at: index, in: sentence), match.value.cardinal == 0, zeros < 10 {
            zeros += 1
            index = match.tokens.upperBound
        }
        var rest: Decimal = 0
        var places = zeros
        if let numeral = bareNumeral(at: index, in: sentence) {
            rest = numeral.value
            places += NSDecimalNumber(decimal: rest).stringValue.count
            index = numeral.tokens.upperBound
        }
        guard places > 0 else { return nil }
        let resolution = Decimal(sign: .plus, exponent: -places, significand: 1)
        return (rest * resolution, resolution, index)
    }

    /// A whole number below a million, for the digits after a spoken mark: multipliers from there on count the whole.
    private func bareNumeral(at start: Int, in sentence: TokenizedSentence) -> Numeral? {
        var state = NumeralState(start: start)
        guard start < sentence.tokens.count else { return nil }
        if sentence.kind(start) == .digits {
            guard let value = Decimal(string: sentence.foldedText(start)), sentence.folded(start).count < 30 else {
                return nil
            }
            return Numeral(value: value, tokens: start..<(start + 1))
        }
        guard takeWord(&state, at: start, in: sentence), !state.isOrdinal else { return nil }
        while true {
            var trial = state
            let next = lexicon.words.longestMatch(at: trial.end, in: sentence)
            if next?.value.multiplier ?? 0 >= 1000 { break }
            guard extend(&trial, in: sentence), !trial.isOrdinal else { break }
            state = trial
        }
        return state.numeral(tailTakesNextPlace: false)
    }
}
