import Foundation

extension NumeralReader {
    /// Takes the number word at a token: a phrase of the table, a word with something joined to its front, or several
    /// written together.
    func takeWord(
        _ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence, isConnected: Bool = false
    ) -> Bool {
        guard let kind = sentence.kind(index), kind != .digits else { return false }
        if kind == .character, takeDigitString(&state, at: index, in: sentence) { return true }
        let phrase = lexicon.words.longestMatch(at: index, in: sentence) { word, tokens in
            let end = tokens.upperBound
            if take(word, &state, at: index, to: end, isConnected: isConnected) { return true }
            if word.flags.contains(.vague), takeVague(&state, to: end, in: sentence) { return true }
            let isZero = kind == .character && (word.flags.contains(.connector) || word.cardinal == 0)
            return isZero && takeAfterZero(&state, to: end, in: sentence)
        }
        if phrase != nil { return true }
        guard kind == .word else { return false }
        return takeWithProclitic(&state, at: index, in: sentence) || takeCompound(&state, at: index, in: sentence)
    }

    /// Takes one word in the first of its senses that fits. It starts at token `index`, or inside it.
    func take(
        _ word: NumberWord, _ state: inout NumeralState, at index: Int, to end: Int, isConnected: Bool = false,
        isCompound: Bool = false
    ) -> Bool {
        let isTaken =
            takeMultiplier(word, &state, isConnected: isConnected)
            || takeCardinal(word, &state, isConnected: isConnected)
            || word.flags.contains(.teen) && state.addTeen()
            || takeOrdinal(word, &state, isDirect: index == state.end && !isCompound, isCompound: isCompound)
        guard isTaken else { return false }
        state.take(to: end, isWritten: true)
        if state.atoms == 1, !word.flags.isDisjoint(with: [.article, .weakArticle]) {
            state.beginWithArticle(word.flags)
        }
        return true
    }

    private func takeMultiplier(_ word: NumberWord, _ state: inout NumeralState, isConnected: Bool) -> Bool {
        guard let multiplier = word.multiplier, !state.isOrdinal else { return false }
        if word.flags.contains(.collective) { return !isConnected && state.count(by: multiplier) }
        let isBare = word.flags.contains(.bare)
        guard isBare || !state.isEmpty && !isConnected else { return false }
        return state.multiply(by: multiplier, mayStandAlone: isBare, isNoun: multiplier >= 1_000_000)
    }

    private func takeOrdinal(_ word: NumberWord, _ state: inout NumeralState, isDirect: Bool, isCompound: Bool) -> Bool
    {
        guard let ordinal = word.ordinal else { return false }
        // "Cent trente cinquièmes" are parts, "cent trente-cinquième" is an ordinal.
        if isDirect, !state.isEmpty, word.fraction != nil { return false }
        return state.addOrdinal(ordinal, room: word.ordinalRoom, composes: lexicon.rules.ordinalsCompose || isCompound)
    }

    private func takeCardinal(_ word: NumberWord, _ state: inout NumeralState, isConnected: Bool) -> Bool {
        guard let cardinal = word.cardinal, !state.isOrdinal, state.isEmpty || state.isWritten else { return false }
        // "17 millions une fois": after digits an article opens the next phrase.
        guard !state.beganWithDigits || word.flags.isDisjoint(with: [.article, .weakArticle]) else { return false }
        return state.add(cardinal, room: word.room, isConnected: isConnected)
    }

    /// `vier und zwanzig`, `ثلاثة وعشرون`.
    func takeReversed(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard let match = lexicon.words.longestMatch(at: index, in: sentence), let ten = match.value.cardinal,
            state.isWritten, state.addReversed(ten: ten)
        else { return false }
        state.take(to: match.tokens.upperBound, isWritten: true)
        return true
    }
}
