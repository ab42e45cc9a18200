import Documents

/// A sentence in which names of the other version are looked for.
struct ProjectionTarget {
    /// A word, or a run of characters that are written together.
    private struct Candidate {
        var tokens: Range<Int>
        /// As heard: the word alone or without what is written together with it.
        var forms: [NameSounds]
    }

    let text: TokenizedSentence
    private let language: Language
    private let words: ActorWords
    private let similarity: NameSimilarity
    private let candidates: [Candidate]

    init(_ sentence: String, language: Language, words: ActorWords, similarity: NameSimilarity) {
        text = TokenizedSentence(sentence)
        (self.language, self.words) = (language, words)
        self.similarity = similarity
        let proclitics = words.proclitics.map { Array(TokenizedSentence($0).folded) }
        let sentence = text
        candidates = Self.runs(sentence).compactMap {
            Self.candidate($0, in: sentence, language, proclitics, similarity.aliases)
        }
    }

    /// Words, runs of characters of one script without spaces, and all that may be a name within a run of Chinese
    /// characters, the longest first.
    private static func runs(_ text: TokenizedSentence) -> [Range<Int>] {
        unbroken(text).flatMap { run -> [Range<Int>] in
            guard text.kind(run.lowerBound) == .character, Writing(text, run.lowerBound) == .han else { return [run] }
            return stride(from: min(longestHanName, run.count), to: 1, by: -1).flatMap { count in
                (run.lowerBound...run.upperBound - count).map { $0..<$0 + count }
            }
        }
    }

    private static let longestHanName = 7

    private static func unbroken(_ text: TokenizedSentence) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in text.tokens.indices {
            switch text.tokens[index].kind {
            case .word: runs.append(index..<index + 1)
            case .character:
                if let last = runs.last, last.upperBound == index, text.isJoined(index),
                    Writing(text, index) == Writing(text, index - 1)
                {
                    runs[runs.count - 1] = last.lowerBound..<index + 1
                } else {
                    runs.append(index..<index + 1)
                }
            default: break
            }
        }
        return runs
    }

    /// What names are written in where words are not spaced. Hiragana is what stands between names.
    private enum Writing {
        case katakana, hiragana, hangul, han

        init(_ text: TokenizedSentence, _ index: Int) {
            switch text.scalars[text.tokens[index].range.lowerBound].value {
            case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
            case 0x3041...0x309F: self = .hiragana
            case 0xAC00...0xD7A3: self = .hangul
            default: self = .han
            }
        }
    }

    private static func candidate(
        _ run: Range<Int>, in text: TokenizedSentence, _ language: Language, _ proclitics: [[Unicode.Scalar]],
        _ aliases: AliasTable?
    ) -> Candidate? {
        let range = text.textRange(run)
        let written = Array(text.scalars[range.start..<range.end])
        var forms = [written]
        for proclitic in proclitics where written.count > proclitic.count + 2 && written.starts(with: proclitic) {
            forms.append(Array(written.dropFirst(proclitic.count)))
        }
        let sounds = forms.compactMap { NameSounds(words: [$0], in: language, aliases: aliases) }
        return sounds.isEmpty ? nil : Candidate(tokens: run, forms: sounds)
    }

    // MARK: A name of the other version

    /// Where the name stands: all its words, or the family name alone; nil where it does not.
    func place(of name: NameSounds, except taken: [TextRange]) -> TextRange? {
        let free = candidates.filter { candidate in
            !taken.contains { $0.overlaps(text.textRange(candidate.tokens)) }
        }
        if let city = free.first(where: { candidate in
            mayBeName(candidate) && candidate.forms.contains { similarity.isOneCity(name, $0) }
        }) {
            return text.textRange(city.tokens)
        }
        if name.words.count > 1, let whole = best(name.joined, 0, in: free, from: 0.85) {
            return text.textRange(whole.tokens)
        }
        var found: [Candidate] = []
        for index in name.words.indices where !name.words[index].isInitial {
            guard let match = best(name, index, in: free, from: name.words.count > 1 ? 0.8 : 0.83) else { continue }
            found.append(match)
        }
        guard !found.isEmpty, found.count * 2 >= name.words.count else { return nil }
        let first = found.min { $0.tokens.lowerBound < $1.tokens.lowerBound }!
        let last = found.max { $0.tokens.lowerBound < $1.tokens.lowerBound }!
        let isTogether = last.tokens.upperBound - first.tokens.lowerBound <= name.words.count * 2 + 1
        return text.textRange(isTogether ? first.tokens.lowerBound..<last.tokens.upperBound : found.last!.tokens)
    }

    /// Where an adjective made of a place's name stands: `эдинбургский`; nil where none does.
    func adjective(of place: NameSounds, except taken: [TextRange]) -> TextRange? {
        let name = place.words.count > 1 ? place.joined : place
        let adjective = candidates.first { candidate in
            let range = text.textRange(candidate.tokens)
            guard !taken.contains(where: { $0.overlaps(range) }),
                let stem = words.adjectiveStem(of: text.folded(candidate.tokens.lowerBound)),
                let sounds = NameSounds(words: [Array(stem)], in: language, aliases: similarity.aliases)
            else { return false }
            if similarity.isOneCity(place, sounds) { return true }
            return similarity.match(name.words[0], sounds.words[0], name, sounds) ?? 0 >= Self.adjectiveThreshold
        }
        return adjective.map { text.textRange($0.tokens) }
    }

    private static let adjectiveThreshold: Float = 0.85

    /// So many runs of characters are tried that what sounds alike by chance is common.
    private static let hanThreshold: Float = 0.87

    /// The candidate that sounds most like a word of a name. Words of one consonant prove nothing.
    private func best(_ name: NameSounds, _ index: Int, in free: [Candidate], from threshold: Float) -> Candidate? {
        let word = name.words[index]
        guard word.readings.contains(where: { SoundCosts.skeleton($0).count >= 2 }) else { return nil }
        var best: (score: Float, candidate: Candidate)?
        for candidate in free {
            for form in candidate.forms where !form.words[0].isInitial {
                let threshold = form.script == .han ? Self.hanThreshold : threshold
                guard let score = similarity.match(word, form.words[0], name, form), score >= threshold,
                    mayBeName(candidate) || EditDistance.similarity(word.letters, form.words[0].letters) >= 0.85
                else { continue }
                if score > best?.score ?? 0 { best = (score, candidate) }
            }
        }
        return best?.candidate
    }

    /// Whether a word is written as a name: with a capital, or in a script that has none. A word written small is
    /// taken for a name only where it is spelled alike.
    private func mayBeName(_ candidate: Candidate) -> Bool {
        let first = text.scalars[text.tokens[candidate.tokens.lowerBound].range.lowerBound]
        return !first.properties.isLowercase
    }

    // MARK: Names among nouns

    /// Capitalised words inside the sentence that may be names, the likeliest first: not an unlikely one, and not a
    /// word that the other version has as well.
    func possibleNames(except taken: [TextRange], cognates: [ProjectionTarget]) -> [(
        range: TextRange, certainty: Float
    )] {
        let sentence = CasedSentence(text, titles: words.titles)
        let likelihood = NameLikelihood(sentence: sentence, words: words, aliases: similarity.aliases)
        let found = candidates.compactMap { candidate -> (range: TextRange, logit: Float)? in
            let index = candidate.tokens.lowerBound
            guard sentence.isCapital[index], !sentence.isInitial[index], text.tokens[index].range.count > 2,
                !words.hasOtherUse(text.folded(index))
            else { return nil }
            let range = text.textRange(candidate.tokens)
            let logit = likelihood.logit(index)
            guard logit >= NameLikelihood.confirmed, !taken.contains(where: { $0.overlaps(range) }),
                !cognates.contains(where: { $0.holds(candidate.forms[0]) })
            else { return nil }
            return (range, logit)
        }
        return found.sorted { $0.logit > $1.logit }.map {
            ($0.range, NameCertainty.chance($0.logit + NameLikelihood.confirmation))
        }
    }

    private func holds(_ word: NameSounds) -> Bool {
        candidates.contains { candidate in
            candidate.forms.contains { form in
                similarity.match(word.words[0], form.words[0], word, form).map { $0 >= 0.8 } ?? false
            }
        }
    }
}
