import Foundation

// Words with something joined to their front, and words written together.
extension NumeralReader {
    func takeWithProclitic(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
        let scalars = sentence.folded(index)
        for proclitic in lexicon.rules.proclitics where scalars.starts(with: proclitic.scalars) {
            guard let word = lexicon.words.value(of: scalars.dropFirst(proclitic.scalars.count)) else { continue }
            if proclitic.joins, !state.isEmpty,
                let ten = state.isOrdinal ? word.ordinal ?? word.cardinal : word.cardinal, state.addReversed(ten: ten)
            {
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
    func takeCompound(_ state: inout NumeralState, at index: Int, in sentence: TokenizedSentence) -> Bool {
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
        for length in lexicon.compounds.lengths(in: scalars).reversed() {
            if let word = lexicon.words.value(of: scalars.prefix(length)),
                let rest = pieces(of: scalars.dropFirst(length), &dead)
            {
                return [word] + rest
            }
        }
        dead.insert(scalars.startIndex)
        return nil
    }
}
