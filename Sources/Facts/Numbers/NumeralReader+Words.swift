import Foundation

extension NumeralReader {
    /// Takes the number word at a token: a phrase of the table, a word with something joined to its front, or several
    /// written together.
    func takeWord(
        _ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence, isConnected: Bool = false
    ) -> Bool {
        guard let kind = sentence.kind(index), kind != .digits else { return false }
        if kind == .character, takeDigitString(&state, at: index, in: sentence) { return true }
        for match in lexicon.words.matches(at: index, in: sentence).reversed() {
            let end = match.tokens.upperBound
            if take(match.value, &state, at: index, to: end, isConnected: isConnected) { return true }
            if match.value.flags.contains(.vague), takeVague(&state, to: end, in: sentence) { return true }
            if kind == .character, match.value.flags.contains(.connector) || match.value.cardinal == 0,
                takeAfterZero(&state, to: end, in: sentence)
            {
                return true
            }
        }
        guard kind == .word else { return false }
        return takeWithProclitic(&state, at: index, in: sentence) || takeCompound(&state, at: index, in: sentence)
    }

    /// Takes one word in the first of its senses that fits. It starts at token `index`, or inside it.
    private func take(
        _ word: NumberWord, _ state: inout NumeralState, at index: Int, to end: Int, isConnected: Bool = false,
        isCompound: Bool = false
    ) -> Bool {
        let isTaken =
            takeMultiplier(word, &state, isConnected: isConnected)
            || takeCardinal(word, &state, isConnected: isConnected)
            || word.flags.contains(.teen) && !state.isOrdinal && state.addTeen()
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
        return state.addOrdinal(ordinal, composes: lexicon.rules.ordinalsCompose || isCompound)
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

    // MARK: Joined words

    private func takeWithProclitic(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        let scalars = sentence.folded(index)
        for proclitic in lexicon.rules.proclitics where scalars.starts(with: proclitic.scalars) {
            guard let word = lexicon.words.value(of: scalars.dropFirst(proclitic.scalars.count)) else { continue }
            if proclitic.joins, !state.isEmpty, let ten = word.cardinal, state.addReversed(ten: ten) {
                state.take(to: index + 1, isWritten: true)
                return true
            }
            if proclitic.joins || state.isEmpty,
                take(word, &state, at: index, to: index + 1, isConnected: !state.isEmpty)
            {
                return true
            }
        }
        return false
    }

    /// All words that are written together, or none: `vierundzwanzigtausend`.
    private func takeCompound(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard lexicon.rules.hasCompounds, let words = pieces(of: sentence.folded(index)), words.count > 1 else {
            return false
        }
        var trial = state
        for (offset, word) in words.enumerated() {
            if word.flags.contains(.ordinalEnding), offset == words.count - 1 {
                trial.makeOrdinal()
            } else if let addition = word.addition, !trial.isEmpty {
                trial.addFraction(addition)
                trial.take(to: index + 1, isWritten: true)
            } else if !take(word, &trial, at: index, to: index + 1, isCompound: true),
                !isJoint(word, between: words, at: offset)
            {
                return false
            }
        }
        guard !trial.isOrdinal || state.isEmpty || lexicon.rules.ordinalsCompose else { return false }
        state = trial
        return true
    }

    private func isJoint(_ word: NumberWord, between words: [NumberWord], at offset: Int) -> Bool {
        word.flags.contains(.connector) && offset > 0 && offset < words.count - 1
    }

    /// The number words that a word is made of, two or more; the longest possible first.
    private func pieces(of scalars: ArraySlice<Unicode.Scalar>) -> [NumberWord]? {
        guard scalars.count >= 5, scalars.count <= 120 else { return nil }
        var dead: Set<Int> = []
        return pieces(of: scalars, &dead)
    }

    private func pieces(of scalars: ArraySlice<Unicode.Scalar>, _ dead: inout Set<Int>) -> [NumberWord]? {
        if scalars.isEmpty { return [] }
        guard !dead.contains(scalars.startIndex) else { return nil }
        for prefix in lexicon.words.prefixes(of: scalars).reversed() {
            if let rest = pieces(of: scalars.dropFirst(prefix.count), &dead) { return [prefix.value] + rest }
        }
        dead.insert(scalars.startIndex)
        return nil
    }

    // MARK: Characters

    /// Digits one after another, `二〇一七`: two or more without a multiplier between them.
    private func takeDigitString(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
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
    private func takeAfterZero(_ state: inout NumeralState, to end: Int, in sentence: TokenizedSentence) -> Bool {
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
    private func takeVague(_ state: inout NumeralState, to end: Int, in sentence: TokenizedSentence) -> Bool {
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

    // MARK: Decimals

    /// `deux virgule cinq`, `二点五`, `two point zero three million`.
    func readDecimals(_ state: inout NumeralState, in sentence: TokenizedSentence) {
        guard !state.isOrdinal, !state.isEmpty,
            let point = lexicon.words.matches(at: state.end, in: sentence).last(where: {
                $0.value.flags.contains(.point)
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
        for match in lexicon.words.matches(at: state.end, in: sentence).reversed() {
            if match.value.multiplier != nil,
                take(match.value, &state, at: match.tokens.lowerBound, to: match.tokens.upperBound)
            {
                return true
            }
        }
        return false
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
