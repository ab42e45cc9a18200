import Foundation

/// Reads a number in words, in digits or in both from the token where it starts.
struct NumeralReader: Sendable {
    let lexicon: NumberLexicon
    let digits: DigitReader

    init(lexicon: NumberLexicon) {
        self.lexicon = lexicon
        digits = DigitReader(decimalMark: lexicon.rules.decimalMark, groupsBySpace: lexicon.rules.groupsBySpace)
    }

    /// The longest numeral that starts at the token; nil where none does.
    func numeral(at start: Int, in sentence: TokenizedSentence) -> Numeral? {
        guard lexicon.opensNumeral(start, in: sentence) else { return nil }
        let numeral =
            wholeNumeral(at: start, in: sentence).map { withFractions($0, in: sentence) }
            ?? loneFraction(at: start, in: sentence)
        return numeral?.isWeakArticle == true ? nil : numeral
    }

    /// A numeral without the fractions that may follow it.
    func wholeNumeral(at start: Int, in sentence: TokenizedSentence, isPart: Bool = false) -> Numeral? {
        guard lexicon.opensNumeral(start, in: sentence) else { return nil }
        var state = NumeralState(start: start, isPart: isPart)
        guard begin(&state, in: sentence) else { return nil }
        while extend(&state, in: sentence) {}
        readDecimals(&state, in: sentence)
        return state.numeral(tailTakesNextPlace: lexicon.rules.tailTakesNextPlace)
    }

    // MARK: Beginning and going on

    private func begin(_ state: inout NumeralState, in sentence: TokenizedSentence) -> Bool {
        let index = state.end
        guard let kind = sentence.kind(index) else { return false }
        if kind == .digits || kind == .symbol, takeDigits(&state, at: index, in: sentence) { return true }
        return takeWord(&state, at: index, in: sentence)
    }

    /// Takes one more word or group of digits: directly, after a hyphen or after a connector.
    func extend(_ state: inout NumeralState, in sentence: TokenizedSentence) -> Bool {
        let end = state.end
        guard mayGoOn(state, in: sentence) else { return false }
        if takeMore(&state, at: end, in: sentence) { return true }
        if sentence.isToken(end, "-"), sentence.isJoined(end), sentence.isJoined(end + 1),
            state.isWritten || lexicon.words.longestMatch(at: end + 1, in: sentence)?.value.multiplier != nil,
            takeMore(&state, at: end + 1, in: sentence)
        {
            return true
        }
        return takeAfterConnector(&state, at: end, in: sentence)
    }

    /// Whether the next token is figures, a hyphen, or the first word of more: quick, and true of more than those that
    /// are taken.
    private func mayGoOn(_ state: NumeralState, in sentence: TokenizedSentence) -> Bool {
        switch sentence.kind(state.end) {
        case .word:
            // What is joined to the front of a word may be read in more than one way.
            !lexicon.rules.proclitics.isEmpty
                || !lexicon.openings(at: state.end, in: sentence).isDisjoint(with: .numberWord)
                || !state.isWritten && sentence.tokens[state.end].range.count <= lexicon.rules.longestSuffix
        case nil: false
        default: true
        }
    }

    private func takeAfterConnector(_ state: inout NumeralState, at end: Int, in sentence: TokenizedSentence) -> Bool {
        let isHyphened = sentence.isToken(end, "-") && sentence.isJoined(end) && sentence.isJoined(end + 1)
        let start = isHyphened ? end + 1 : end
        var isTaken = false
        _ = lexicon.words.longestMatch(at: start, in: sentence) { word, tokens in
            guard !word.flags.isDisjoint(with: [.connector, .reverser]) else { return false }
            var next = tokens.upperBound
            if isHyphened, sentence.isToken(next, "-"), sentence.isJoined(next) { next += 1 }
            isTaken = word.flags.contains(.reverser) && takeReversed(&state, at: next, in: sentence)
            guard !isTaken, word.flags.contains(.connector), mayConnect(state) else { return isTaken }
            // "Cent et trois quarts" is a hundred and a part of one, not parts of 103.
            if !state.isPart, !(lexicon.rules.connectorsJoinTens && state.last?.room == 10),
                countedPart(at: next, in: sentence) != nil
            {
                return true
            }
            isTaken = takeMore(&state, at: next, in: sentence, isConnected: true)
            return isTaken
        }
        return isTaken
    }

    /// After digits a connector mostly opens the next number; "3 hundred and 21" is the exception.
    private func mayConnect(_ state: NumeralState) -> Bool {
        state.isWritten && (!state.beganWithDigits || state.last?.room == 100)
    }

    private func takeMore(
        _ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence, isConnected: Bool = false
    ) -> Bool {
        if sentence.kind(index) == .digits {
            return state.endsInMultiplier && takeDigits(&state, at: index, in: sentence)
        }
        if !state.isWritten, takeSuffix(&state, at: index, in: sentence) { return true }
        return takeWord(&state, at: index, in: sentence, isConnected: isConnected)
    }

    // MARK: Digits

    private func takeDigits(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard case .number(var number)? = digits.read(at: index, in: sentence) else { return false }
        if let scientific = ScientificNotation.extend(number, in: sentence) { number = scientific }
        guard state.isEmpty || number.isInteger, state.add(number.value, room: 1) else { return false }
        state.take(to: number.tokens.upperBound, isWritten: state.isWritten)
        state.resolution = number.resolution
        return true
    }

    /// `10k`, `5M`: a letter after digits.
    private func takeSuffix(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        guard sentence.kind(index) == .word, sentence.tokens[index].range.count <= lexicon.rules.longestSuffix,
            !sentence.isJoined(index + 1) || sentence.kind(index + 1) == .symbol
        else { return false }
        let written = sentence.text(sentence.textRange(index..<(index + 1)))
        guard let multiplier = lexicon.rules.digitSuffixes[written] else { return false }
        // "5G", "4K" are names; "5 M. Dupont" is a man.
        let isName =
            sentence.isJoined(index) && index - state.start == 1 && sentence.folded(state.start).count == 1
            && written.first!.isUppercase && lexicon.units.suffix(at: index + 1, in: sentence) == nil
        let isAbbreviation =
            !sentence.isJoined(index) && sentence.isToken(index + 1, ".") && sentence.isJoined(index + 1)
        guard !isName, !isAbbreviation else { return false }
        guard state.multiply(by: multiplier, mayStandAlone: false) else { return false }
        state.take(to: index + 1, isWritten: false)
        return true
    }
}
