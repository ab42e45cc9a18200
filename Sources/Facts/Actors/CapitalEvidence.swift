/// How an article writes its words: what tells a name at the beginning of a sentence from any other word there.
struct CapitalEvidence: Sendable {
    private struct Counts { var capitals = 0, small = 0 }

    /// By word: where its counts are.
    private var places = KeyTable()
    private var counts: [Counts] = []

    init(_ sentences: [CasedSentence]) {
        for sentence in sentences {
            for index in sentence.capitals {
                let isEvidence = !sentence.isHeadline && !sentence.isInitial[index]
                count(sentence.text.folded(index), isEvidence: isEvidence)
            }
        }
        for sentence in sentences {
            for index in sentence.text.tokens.indices where sentence.isSmall(index) {
                if let place = places[WordHash.of(sentence.text.folded(index))] { counts[Int(place)].small += 1 }
            }
        }
    }

    private mutating func count(_ capital: ArraySlice<Unicode.Scalar>, isEvidence: Bool) {
        let hash = WordHash.of(capital)
        if let place = places[hash] {
            counts[Int(place)].capitals += isEvidence ? 1 : 0
        } else {
            places.insert(hash, Int32(counts.count))
            counts.append(Counts(capitals: isEvidence ? 1 : 0))
        }
    }

    private func counts(of folded: some Sequence<Unicode.Scalar>) -> Counts {
        places[WordHash.of(folded)].map { counts[Int($0)] } ?? Counts()
    }

    /// Whether the word stands with a capital inside a sentence, and not more often without.
    func isName(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
        let counts = counts(of: folded)
        return counts.capitals > 0 && counts.capitals >= counts.small
    }

    /// Whether the word stands with a capital inside sentences twice or more.
    func isRepeated(_ folded: some Sequence<Unicode.Scalar>) -> Bool { counts(of: folded).capitals > 1 }

    /// Whether the word is written small anywhere in the article.
    func isWrittenSmall(_ folded: some Sequence<Unicode.Scalar>) -> Bool { counts(of: folded).small > 0 }
}

/// A sentence and the case of its words.
struct CasedSentence: Sendable {
    let text: TokenizedSentence
    /// The words that begin with a capital, ascending.
    private(set) var capitals: [Int] = []
    /// By token: whether it is a word that begins with a capital.
    private(set) var isCapital: [Bool]
    /// By token: whether any word would have a capital there: at the beginning, after a full stop, in a quotation.
    private(set) var isInitial: [Bool]
    /// Whether capitals say nothing in the whole sentence: a headline in capitals, or with a capital on every word.
    private(set) var isHeadline = false

    init(_ text: TokenizedSentence, titles: Set<UInt64>) {
        self.text = text
        isCapital = Array(repeating: false, count: text.tokens.count)
        isInitial = isCapital
        var mayBegin = true
        for index in text.tokens.indices {
            let token = text.tokens[index]
            switch token.kind {
            case .word:
                if LetterCase.isCapital(text.scalars[token.range.lowerBound]) {
                    isCapital[index] = true
                    capitals.append(index)
                }
                isInitial[index] = mayBegin
                mayBegin = false
            case .symbol: mayBegin = Self.mayBegin(after: index, in: text, mayBegin, titles)
            case .digits, .character: mayBegin = false
            }
        }
        isHeadline = Self.isHeadline(text, isCapital)
    }

    /// Whether a token is a word that begins with a small letter.
    func isSmall(_ index: Int) -> Bool {
        text.tokens[index].kind == .word && !isCapital[index]
    }

    private static func mayBegin(
        after index: Int, in text: TokenizedSentence, _ mayBegin: Bool, _ titles: Set<UInt64>
    ) -> Bool {
        switch text.scalars[text.tokens[index].range.lowerBound] {
        case "!", "?", "…": return true
        case ".":
            guard index > 0, text.tokens[index - 1].kind == .word else { return true }
            let isAbbreviation =
                text.tokens[index - 1].range.count == 1 || titles.contains(WordHash.of(text.folded(index - 1)))
            return mayBegin || !isAbbreviation
        case "«", "“", "„", "\"", "»", "–", "—":
            return mayBegin || text.isToken(index - 1, ":") || text.isToken(index - 1, ",")
        default: return mayBegin
        }
    }

    /// Whether nearly all words of four letters and more have a capital (the first one proves nothing) and no full
    /// stop ends the sentence.
    private static func isHeadline(_ text: TokenizedSentence, _ isCapital: [Bool]) -> Bool {
        guard !text.isToken(text.tokens.count - 1, ".") else { return false }
        let long = text.tokens.indices.filter { text.tokens[$0].kind == .word && text.tokens[$0].range.count > 3 }
            .dropFirst()
        let capitals = long.count { isCapital[$0] }
        return long.count >= 3 && capitals * 5 >= long.count * 4
    }
}
