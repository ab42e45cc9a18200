import Foundation

// Numbers in scripts without spaces.
extension NumeralReader {
    /// Digits one after another, `二〇一七`: two or more without a multiplier between them.
    func takeDigitString(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard state.isEmpty, !(index > 0 && sentence.isJoined(index) && sentence.kind(index - 1) == .digits) else {
            return false
        }
        var end = index
        var value: Decimal = 0
        while end < sentence.tokens.count, end - index < 36, end == index || sentence.isJoined(end),
            let match = lexicon.words.longestMatch(at: end, in: sentence), match.tokens.count == 1,
            let digit = match.value.cardinal, digit < 10
        {
            value = value * 10 + digit
            end += 1
        }
        // "零十" is ten, not zero and ten.
        guard end - index > 1, state.add(value, room: 1) else { return false }
        state.take(to: end, isWritten: true)
        return true
    }

    /// `一千零五`: nothing in the places between.
    func takeAfterZero(_ state: inout NumeralState, to end: Int, in sentence: TokenizedSentence) -> Bool {
        guard !state.isEmpty, state.endsInMultiplier else { return false }
        var trial = state
        trial.skip(to: end)
        guard sentence.isJoined(end),
            takeWord(&trial, at: end, in: sentence)
                || sentence.kind(end) == .digits && takeDigitsAfterZero(&trial, at: end, in: sentence)
        else { return false }
        state = trial
        return true
    }

    /// `十余万`, `四百多`: somewhat more.
    func takeVague(_ state: inout NumeralState, to end: Int, in sentence: TokenizedSentence) -> Bool {
        let isBeforeMultiplier = lexicon.words.longestMatch(at: end, in: sentence)?.value.multiplier != nil
        guard state.endsInMultiplier || state.last?.room ?? 1 > 1 || !state.isEmpty && isBeforeMultiplier else {
            return false
        }
        state.skip(to: end)
        state.qualifier = .moreThan
        return true
    }

    private func takeDigitsAfterZero(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool
    {
        guard case .number(let number)? = digits.read(at: index, in: sentence), number.isInteger,
            state.add(number.value, room: 1)
        else { return false }
        state.take(to: number.tokens.upperBound, isWritten: true)
        return true
    }
}
