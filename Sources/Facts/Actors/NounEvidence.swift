/// Where nouns are capitalised: what tells a name from a noun.
struct NounEvidence {
    let sentence: CasedSentence
    let words: ActorWords

    private var text: TokenizedSentence { sentence.text }

    /// A capitalised word inside a sentence, without an article or adjective before it and not formed like a noun.
    func mayBeName(_ index: Int) -> Bool {
        sentence.isCapital[index] && !sentence.isInitial[index] && text.tokens[index].range.count > 3
            && !isJoinedByHyphen(index)
            && !isFunctionWord(index) && !isNoun(index) && !hasDeterminer(index)
    }

    private func isJoinedByHyphen(_ index: Int) -> Bool {
        text.isJoined(index) && text.isToken(index - 1, "-") || text.isJoined(index + 1) && text.isToken(index + 1, "-")
    }

    private func isFunctionWord(_ index: Int) -> Bool {
        let hash = WordHash.of(text.folded(index))
        return words.first.contains(hash) || words.nonNames.contains(hash) || words.titles.contains(hash)
            || words.heads.contains(hash)
    }

    /// A noun by the language's list, or by its last part.
    func isNoun(_ index: Int) -> Bool {
        guard text.kind(index) == .word else { return false }
        let word = text.folded(index)
        return words.nouns.contains(WordHash.of(word))
            || words.nounSuffixes.contains { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }
            || words.nounSuffixes.contains { $0.count > 3 && word.elementsEqual($0) }
    }

    /// Whether an article, a number or an adjective stands before a word.
    func hasDeterminer(_ index: Int) -> Bool {
        let before = index - 1
        switch text.kind(before) {
        case .digits: return true
        case .word:
            let word = text.folded(before)
            if words.determiners.contains(WordHash.of(word)) { return true }
            return sentence.isSmall(before) && !words.first.contains(WordHash.of(word))
                && words.looksLikeAdjective(word) && !words.looksLikeVerb(word)
        default: return false
        }
    }
}
