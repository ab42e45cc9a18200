/// Where nouns are capitalised: the chance that a capitalised word is a name, from the words around it, its form and
/// the alias table.
///
/// A logistic regression. The weights were fitted on German news whose French and English versions write a word of the
/// same spelling with a capital or do not; on news of another year, words above one half are names in 83 of 100 cases,
/// and 74 of 100 names are.
struct NameLikelihood {
    let sentence: CasedSentence
    let words: ActorWords
    let aliases: AliasTable?

    private var text: TokenizedSentence { sentence.text }

    /// From it on, a word is taken for a name without the other version's word for it.
    static let threshold: Float = 0.5
    /// From it on, it is one where the other version has a name that is found nowhere here.
    static let confirmed: Float = -1.4

    /// What it adds to the logit of the likeliest word.
    static let confirmation: Float = 1.2

    /// The mean logit of the words of a run.
    func logit(_ run: Range<Int>) -> Float {
        let logits = run.filter { sentence.isCapital[$0] }.map(logit)
        return logits.isEmpty ? -.infinity : logits.reduce(0, +) / Float(logits.count)
    }

    /// The chance that one capitalised word is a name, as a logit.
    func logit(_ index: Int) -> Float {
        let word = text.folded(index)
        var sum = Weight.base
        if words.isNoun(word) { sum += Weight.noun }
        sum += neighbours(of: index)
        sum += form(of: word, text.scalars[text.tokens[index].range])
        if let entry = alias(of: word) {
            if entry.isPart { sum += Weight.part }
            if entry.isCity { sum += Weight.city }
            if let aliases, aliases.population(entry) > Self.largeCity { sum += Weight.largeCity }
        } else if aliases?.isLikePart(word) == true {
            sum += Weight.part
        }
        return sum
    }

    private static let largeCity = 100_000

    /// What the table knows of the word, or of the word without the ending of a case.
    private func alias(of word: ArraySlice<Unicode.Scalar>) -> AliasTable.Entry? {
        guard let aliases else { return nil }
        if let entry = aliases[AliasKey(word)] { return entry }
        for ending in words.nameEndings {
            let letters = ending.unicodeScalars
            guard word.count > letters.count + 3, word.suffix(letters.count).elementsEqual(letters) else { continue }
            if let entry = aliases[AliasKey(word.dropLast(letters.count))] { return entry }
        }
        return nil
    }

    private func neighbours(of index: Int) -> Float {
        var sum: Float = 0
        let before = index - 1
        // What stands before `Obama-Regierung` belongs to the noun.
        let isFirstPart = text.isToken(index + 1, "-") && text.isJoined(index + 1) && text.isJoined(index + 2)
        switch isFirstPart ? nil : text.kind(before) {
        case .digits: sum += Weight.digits
        case .word:
            let word = text.folded(before)
            let hash = WordHash.of(word)
            if words.determiners.contains(hash) {
                sum += Weight.determiner
            } else if sentence.isSmall(before), !words.first.contains(hash), words.looksLikeAdjective(word),
                !words.looksLikeVerb(word)
            {
                sum += Weight.adjective
            }
            if words.placePrepositions.contains(hash) { sum += Weight.preposition }
            if sentence.isCapital[before] {
                sum += Weight.capitalBefore
                if !words.nouns.contains(hash), alias(of: word)?.isPart == true { sum += Weight.nameBefore }
            }
        case .symbol: if text.isToken(before, ",") { sum += Weight.comma }
        default: break
        }
        if index + 1 < text.tokens.count, sentence.isCapital[index + 1] { sum += Weight.capitalAfter }
        return sum
    }

    private func form(of word: ArraySlice<Unicode.Scalar>, _ written: ArraySlice<Unicode.Scalar>) -> Float {
        var sum: Float = 0
        if word.count > 11 { sum += Weight.long }
        if word.count < 5 { sum += Weight.short }
        if let last = word.last, words.foreignLastLetters.contains(NameFolding.base(last)) { sum += Weight.foreignEnd }
        if written.contains(where: words.ownLetters.contains) { sum += Weight.ownLetters }
        if hasForeignLetters(word) { sum += Weight.foreignLetters }
        return sum
    }

    /// Letters and pairs of letters that the language's own words hardly have.
    private func hasForeignLetters(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        for index in word.indices {
            let scalar = word[index]
            if words.foreignLetters.contains(scalar) { return true }
            let isMarked = NameFolding.base(scalar) != scalar && !words.ownLetters.contains(scalar)
            if isMarked { return true }
            let next = index + 1 < word.endIndex ? word[index + 1] : nil
            if words.isForeignPair(scalar, next) { return true }
        }
        return false
    }
}

/// What each piece of evidence counts in the logit.
private enum Weight {
    static let base: Float = -1.1
    static let determiner: Float = -1.5
    static let digits: Float = -2.4
    static let adjective: Float = -1.9
    /// By the language's list of nouns and of their endings.
    static let noun: Float = -1.8
    static let part: Float = 1.2
    static let city: Float = 0.65
    static let largeCity: Float = 0.55
    static let preposition: Float = 0.3
    static let nameBefore: Float = 0.7
    static let capitalBefore: Float = 1
    static let capitalAfter: Float = 1.75
    static let comma: Float = 0.35
    static let long: Float = -1.6
    static let short: Float = -0.35
    static let foreignLetters: Float = 1.45
    /// Letters that other languages lack.
    static let ownLetters: Float = -1.3
    static let foreignEnd: Float = 1.4
}
