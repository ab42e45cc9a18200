/// Runs of capitalised words that may be a name, with the particles, initials and hyphens between them.
struct NameRun {
    var tokens: Range<Int>
    /// Whether it begins with a word that names a kind of organisation: `Université`, `Bank`.
    var isOrganization = false
    /// Whether it begins with a given name, or holds a particle of persons' names.
    var isPerson = false
    /// Whether a particle alone tells that it is a person's name: `Omar al-Bashir`, but also `Deir al-Zour`.
    var isPersonByParticle = false
}

/// Finds the runs of one sentence.
struct NameRunReader {
    let sentence: CasedSentence
    let words: ActorWords
    /// By token: the longest name of the table that starts there.
    let matches: [EntityTable.Match?]

    private var text: TokenizedSentence { sentence.text }

    /// Whether a name of the table that is no part of a longer one begins at a token.
    private func isTaken(_ index: Int) -> Bool { matches[index].map { words.isInflected || $0.standsAlone } ?? false }

    /// In tokens. No name is as long; a line of nothing but capitals is.
    private static let longest = 32

    /// The run that starts at a token; nil where none can.
    func run(at start: Int) -> NameRun? {
        guard let first = firstWord(at: start) else { return nil }
        var run = NameRun(tokens: start..<first + 1)
        let hash = self.hash(first)
        run.isOrganization = words.heads.contains(hash)
        run.isPerson =
            first > start && !words.nounsAreCapitalised || isGivenName(first) || isAfterTitle(start)
        while run.tokens.count < Self.longest, let next = extended(run) { run = next }
        run.isOrganization =
            run.isOrganization || !run.isPerson && words.heads.contains(self.hash(run.tokens.upperBound - 1))
        return run
    }

    /// Whether the words before a token are a title or a role; a comma may stand between, as may a point.
    func isAfterTitle(_ start: Int) -> Bool {
        var index = start - 1
        if text.isToken(index, ".") { index -= 1 }
        guard text.kind(index) == .word else { return false }
        return words.titles.contains(hash(index))
    }

    /// Whether a token is a given name, in any case where names have cases.
    func isGivenName(_ index: Int) -> Bool {
        let word = text.folded(index)
        return GivenNames.contains(word) || words.isInflected && GivenNames.contains(word, without: words.nameEndings)
    }

    func hash(_ index: Int) -> UInt64 { WordHash.of(text.folded(index)) }

    /// The first full word of a run: the token itself, or the word after `al-`.
    private func firstWord(at start: Int) -> Int? {
        guard text.kind(start) == .word else { return nil }
        if sentence.isCapital[start] { return canBegin(start) ? start : nil }
        let isPrefix = text.isJoined(start + 1) && text.isToken(start + 1, "-") && text.isJoined(start + 2)
        guard isPrefix, words.particles.contains(hash(start)), isNameWord(start + 2) else { return nil }
        return start + 2
    }

    private func canBegin(_ index: Int) -> Bool {
        if words.heads.contains(hash(index)) || isHyphenated(index) { return true }
        guard isNameWord(index), !isNoun(index) else { return false }
        if text.tokens[index].range.count == 1 { return isInitial(index) && isNameWord(index + 2) }
        return !words.first.contains(hash(index)) || words.distinguishing.contains(hash(index)) && followsName(index)
    }

    /// Where nouns are capitalised: whether a word is one, so that no name begins or goes on with it.
    private func isNoun(_ index: Int) -> Bool {
        words.nounsAreCapitalised && !GivenNames.contains(text.folded(index)) && words.isNoun(text.folded(index))
    }

    /// The same or a title: `Obama-Regierung`, `Google-Chef`.
    private func isNounOrTitle(_ index: Int) -> Bool {
        isNoun(index) || words.nounsAreCapitalised && words.titles.contains(hash(index))
    }

    /// `Saint-Denis`, `Île-de-France`: whatever the first word means alone.
    private func isHyphenated(_ index: Int) -> Bool {
        guard text.isToken(index + 1, "-"), let end = endOfHyphenated(after: index + 1) else { return false }
        return !words.titles.contains(hash(end - 1)) && !words.nonNames.contains(hash(end - 1))
    }

    /// Where the next capitalised word ends that hyphens, apostrophes and up to three small words join to the one
    /// before: `-et-Marne`, `-d'Or`, `-sur-le-Main`.
    private func endOfHyphenated(after end: Int) -> Int? {
        var index = end
        for _ in 0..<4 {
            guard text.isToken(index, "-") || index > end && text.isToken(index, "'"), text.isJoined(index),
                text.isJoined(index + 1), text.kind(index + 1) == .word
            else { return nil }
            if sentence.isCapital[index + 1] { return index + 2 }
            index += 2
        }
        return nil
    }

    /// Whether a direction or `New` has a name after it.
    private func followsName(_ index: Int) -> Bool {
        isNameWord(index + 1) && text.tokens[index + 1].isAfterSpace && !isTaken(index + 1)
    }

    /// A capitalised word that is neither a title nor one of the words that have a capital for other reasons.
    private func isNameWord(_ index: Int) -> Bool {
        guard index < text.tokens.count, sentence.isCapital[index] else { return false }
        let hash = self.hash(index)
        if words.titles.contains(hash) { return false }
        return !words.nonNames.contains(hash) || words.distinguishing.contains(hash) && followsName(index)
    }

    /// `W.`: one capital and a point, with more behind.
    private func isInitial(_ index: Int) -> Bool {
        text.tokens[index].range.count == 1 && sentence.isCapital[index] && text.isToken(index + 1, ".")
            && text.isJoined(index + 1)
    }

    private func extended(_ run: NameRun) -> NameRun? {
        let end = run.tokens.upperBound
        guard end < text.tokens.count else { return nil }
        if let joined = extendedByJoint(run, at: end) { return joined }
        if text.tokens[end].isAfterSpace || isInitial(end - 1) || text.isToken(end - 1, ".") {
            return extendedByWord(run, at: end)
        }
        return nil
    }

    /// `Jean` + `-Marc`, `Ki` + `-moon`, `O` + `'Neill`, `W` + `.`
    private func extendedByJoint(_ run: NameRun, at end: Int) -> NameRun? {
        guard text.isJoined(end) else { return nil }
        var longer = run
        if text.isToken(end, "."), isInitial(end - 1) {
            longer.tokens = run.tokens.lowerBound..<end + 1
            // `Donald D. Harris`, `Stefan G.`; what ends a sentence is no initial.
            longer.isPerson = run.isPerson || run.tokens.count > 1 && end + 1 < text.tokens.count
            return longer
        }
        let isHyphen = text.isToken(end, "-")
        if let wholeEnd = endOfHyphenated(after: end) {
            guard !isNounOrTitle(wholeEnd - 1) else { return nil }
            longer.tokens = run.tokens.lowerBound..<wholeEnd
            return longer
        }
        guard isHyphen || text.isToken(end, "'"), text.isJoined(end + 1), text.kind(end + 1) == .word else {
            return nil
        }
        let isSmallPart =
            isHyphen ? text.tokens[end + 1].range.count <= 5 && continuesName(end + 1) : words.apostropheIsLetter
        guard sentence.isCapital[end + 1] || isSmallPart else { return nil }
        longer.tokens = run.tokens.lowerBound..<end + 2
        return longer
    }

    /// Whether a small word after a hyphen belongs to the name: `Ki-moon`, `Deir-ez-Zor`; not `Moscow-based`.
    private func continuesName(_ index: Int) -> Bool {
        text.tokens[index - 2].range.count <= 4 && !words.titles.contains(hash(index))
            && !words.first.contains(hash(index))
    }

    private func extendedByWord(_ run: NameRun, at end: Int) -> NameRun? {
        var longer = run
        if isNameWord(end) || run.isPerson && isInitial(end),
            !isTaken(end) || run.isPerson || words.distinguishing.contains(hash(end - 1)),
            !beginsAnother(end, after: run)
        {
            longer.tokens = run.tokens.lowerBound..<end + 1
            return longer
        }
        return extendedByParticles(run, at: end)
    }

    /// Whether a name stands directly after another: `Asiana` and `Alexeï Litvine`, `НДП` and `Джек Лейтон`.
    private func beginsAnother(_ index: Int, after run: NameRun) -> Bool {
        if isNoun(index), !run.isOrganization, !run.isPerson { return true }
        guard !run.isPerson else { return false }
        let isFullName =
            GivenNames.contains(text.folded(index)) && index + 1 < text.tokens.count && isNameWord(index + 1)
        return isFullName || script(index) != script(run.tokens.upperBound - 1)
            || words.isInflected && isAcronym(run.tokens.upperBound - 1)
    }

    private func script(_ index: Int) -> NameScript? { NameScript(text.scalars[text.tokens[index].range]) }

    /// Two capitals or more, and nothing else.
    func isAcronym(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        return range.count > 1 && text.scalars[range].allSatisfy { !$0.properties.isLowercase }
    }

    /// `Charles` + `de Gaulle`, `Université` + `de la Sorbonne`, `Bachar` + `al-Assad`.
    private func extendedByParticles(_ run: NameRun, at start: Int) -> NameRun? {
        var end = start
        var isParticle = true
        var isLinker = true
        while end < text.tokens.count, end < start + 4, !isNameWord(end) {
            if text.isToken(end, "-") || text.isToken(end, "'") {
                guard end > start, text.isJoined(end) else { return nil }
            } else {
                guard text.kind(end) == .word else { return nil }
                isParticle = isParticle && words.particles.contains(hash(end))
                isLinker = isLinker && words.linkers.contains(hash(end))
            }
            end += 1
        }
        guard end > start, end < text.tokens.count, isNameWord(end), !isNoun(end) || run.isOrganization else {
            return nil
        }
        // `Bourse de Taiwan` names Taiwan: versions agree on the place, seldom on the rest. `Jean Jouzel der AFP` is no
        // name.
        if let match = matches[end], run.isOrganization || match.entity.kind == .organization { return nil }
        let isUnambiguous = isParticle && (!isLinker || run.isPerson)
        guard isUnambiguous && !run.isOrganization || isLinker && run.isOrganization else { return nil }
        var longer = run
        longer.tokens = run.tokens.lowerBound..<end + 1
        longer.isPersonByParticle = !run.isPerson && !run.isOrganization
        longer.isPerson = run.isPerson || longer.isPersonByParticle
        return longer
    }
}
