package import Documents

/// Finds the persons, organisations and places that an article names: by the entity table, by spelling, by the titles
/// beside them. What only the other version can tell is `ActorLinker`'s.
package struct ActorExtractor: Sendable {
    private let words: ActorWords
    private let entities: EntityTable
    private let aliases: AliasTable?

    package init(language: Language, knowledge: ActorKnowledge = ActorKnowledge()) {
        words = ActorWords.of(language)
        aliases = knowledge.aliases
        entities = EntityTable(files: EntityFile.bundled + knowledge.files, language: language, words: words)
    }

    /// The actors of each sentence of one article, in order. An actor that the table knows, or whose acronym the text
    /// defines, has an `id`; the others get theirs from `ActorLinker`.
    package func facts(in sentences: [TokenizedSentence]) -> [[Fact]] {
        let cased = sentences.map { CasedSentence($0, titles: words.titles) }
        let evidence = CapitalEvidence(cased)
        let articleAliases = aliases.map(ArticleAliases.init)
        var acronyms = DefinedAcronyms()
        var facts: [[Fact]] = []
        for sentence in cased {
            var reader = ActorReader(
                sentence: sentence, evidence: evidence, words: words, entities: entities, aliases: aliases,
                articleAliases: articleAliases)
            facts.append(acronyms.applied(to: reader.read(), in: sentence, functionWords: words.first))
        }
        return facts
    }
}

/// Reads one sentence from left to right.
private struct ActorReader {
    private let sentence: CasedSentence
    private let evidence: CapitalEvidence
    private let words: ActorWords
    private let entities: EntityTable
    private let likelihood: NameLikelihood
    private let aliases: AliasTable?
    private let articleAliases: ArticleAliases?
    /// By token: the longest name of the table that starts there.
    private let matches: [EntityTable.Match?]
    private var facts: [Fact] = []

    init(
        sentence: CasedSentence, evidence: CapitalEvidence, words: ActorWords, entities: EntityTable,
        aliases: AliasTable?, articleAliases: ArticleAliases?
    ) {
        self.sentence = sentence
        self.evidence = evidence
        self.words = words
        self.entities = entities
        self.aliases = aliases
        self.articleAliases = articleAliases
        likelihood = NameLikelihood(sentence: sentence, words: words, aliases: aliases)
        matches = sentence.text.tokens.indices.map { index in
            let kind = sentence.text.tokens[index].kind
            return kind == .word || kind == .character ? entities.longestMatch(at: index, in: sentence.text) : nil
        }
    }

    /// Where a script has no capitals, the words of another one that have them are names.
    private var isHeadline: Bool { sentence.isHeadline && !words.isUncased }

    mutating func read() -> [Fact] {
        let runs = NameRunReader(sentence: sentence, words: words, matches: matches)
        var index = 0
        while index < matches.count {
            let run = isHeadline ? nil : runs.run(at: index)
            if let match = matches[index], !isPartOfLonger(match, run) {
                add(match)
                index = match.tokens.upperBound
            } else if let run, let kept = kept(run, runs) {
                add(kept, runs)
                index = kept.tokens.upperBound
            } else if isHeadline, let run = headlineRun(at: index, runs) {
                add(run, runs)
                index = run.tokens.upperBound
            } else {
                index += 1
            }
        }
        return facts
    }

    /// `Washington` in `Washington Irving`; not `Russian` in `Russian Railways`, nor a table name that is longer.
    private func isPartOfLonger(_ match: EntityTable.Match, _ run: NameRun?) -> Bool {
        guard let run, !words.isInflected, !run.isOrganization, !match.standsAlone else { return false }
        return run.tokens.upperBound > match.tokens.upperBound
    }

    private mutating func add(_ match: EntityTable.Match) {
        let range = sentence.text.textRange(match.tokens)
        let text = sentence.text.text(range)
        let actor = Actor(kind: match.entity.kind, name: text, id: match.entity.id, isDemonym: match.isDemonym)
        facts.append(Fact(range: range, text: text, value: .actor(actor)))
    }

    private mutating func add(_ run: NameRun, _ runs: NameRunReader) {
        let range = sentence.text.textRange(run.tokens)
        let text = sentence.text.text(range)
        let own = run.tokens.filter { sentence.isCapital[$0] && !words.heads.contains(runs.hash($0)) }
        let isName = own.contains { articleAliases?.isLikePart($0, in: sentence.text) ?? false }
        let isCity = own.contains { articleAliases?.isCity($0, in: sentence.text) ?? false }
        let actor = Actor(
            kind: kind(of: run, text, runs), name: text,
            certainty: certainty(of: run, runs, isName: isName, isCity: isCity),
            isPersonName: isName && !run.isOrganization)
        facts.append(Fact(range: range, text: text, value: .actor(actor)))
    }

    private func certainty(of run: NameRun, _ runs: NameRunReader, isName: Bool, isCity: Bool) -> Float {
        let first = run.tokens.lowerBound
        if words.nounsAreCapitalised {
            return run.isPerson ? 0.9 : NameCertainty.chance(likelihood.logit(run.tokens))
        }
        let capitals = run.tokens.filter { sentence.isCapital[$0] }
        var certainty = NameCertainty()
        certainty.hasKnownPart = isName
        certainty.hasKnownCity = isCity
        certainty.isPerson = run.isPerson
        certainty.isOrganization = run.isOrganization
        certainty.isAcronym = capitals.count == 1 && runs.isAcronym(first)
        certainty.wordCount = capitals.count
        certainty.isInitial = sentence.isInitial[first]
        certainty.isWrittenSmall = capitals.allSatisfy { evidence.isWrittenSmall(sentence.text.folded($0)) }
        certainty.isRepeated = capitals.contains { evidence.isRepeated(sentence.text.folded($0)) }
        return certainty.value
    }

    private func kind(of run: NameRun, _ text: String, _ runs: NameRunReader) -> Actor.Kind {
        if run.isOrganization { return .organization }
        if run.isPerson { return run.isPersonByParticle && isAfterPlacePreposition(run, runs) ? .place : .person }
        if run.tokens.count < 3, let city = aliases?[AliasKey(sentence.text.folded[foldedRange(run.tokens)])],
            !city.isPart || isAfterPlacePreposition(run, runs), city.isCity
        {
            return .place
        }
        if text.unicodeScalars.count > 1, text == text.uppercased() { return .organization }
        if isAfterPlacePreposition(run, runs) { return .place }
        return run.tokens.count > 1 ? .person : .organization
    }

    private func isAfterPlacePreposition(_ run: NameRun, _ runs: NameRunReader) -> Bool {
        let before = run.tokens.lowerBound - 1
        return sentence.text.kind(before) == .word && words.placePrepositions.contains(runs.hash(before))
    }

    private func foldedRange(_ tokens: Range<Int>) -> Range<Int> {
        let all = sentence.text.tokens
        return all[tokens.lowerBound].folded.lowerBound..<all[tokens.upperBound - 1].folded.upperBound
    }

    // MARK: Which runs are names

    /// The run, or the part of it that is a name; nil where it is none.
    private func kept(_ run: NameRun, _ runs: NameRunReader) -> NameRun? {
        var run = run
        let first = run.tokens.lowerBound
        let word = sentence.text.folded(first)
        if sentence.isInitial[first], !words.isUncased, !run.isOrganization, !evidence.isName(word) {
            let isKnown = GivenNames.contains(word) || runs.isAfterTitle(first)
            if run.tokens.count == 1, !isKnown { return nil }
            if !isKnown, evidence.isWrittenSmall(word) {
                run.tokens = first + 1..<run.tokens.upperBound
                guard sentence.isCapital[first + 1] else { return nil }
            }
        }
        if words.nounsAreCapitalised { return isNameAmongNouns(run, runs) ? run : nil }
        if run.tokens.count == 1, !runs.isAcronym(first), evidence.isWrittenSmall(word), !evidence.isName(word) {
            return nil
        }
        if run.tokens.count == 1, isModelNumber(first) { return nil }
        if words.isInflected, run.tokens.count == 1, qualifiesNoun(first) { return nil }
        return isNothingButHead(run) || isNothingButInitials(run) ? nil : run
    }

    /// `Tu` of `Tu-22`, `MP` of `MP3`.
    private func isModelNumber(_ index: Int) -> Bool {
        let text = sentence.text
        let next = text.isToken(index + 1, "-") && text.isJoined(index + 1) ? index + 2 : index + 1
        return text.tokens[index].range.count <= 3 && text.isJoined(next) && text.kind(next) == .digits
    }

    private func isNothingButInitials(_ run: NameRun) -> Bool {
        run.tokens.allSatisfy { sentence.text.tokens[$0].range.count == 1 }
    }

    /// An adjective that is capitalised as the first word of a longer name: `Нобелевского комитета`.
    private func qualifiesNoun(_ index: Int) -> Bool {
        guard index + 1 < sentence.text.tokens.count, sentence.isSmall(index + 1) else { return false }
        return words.looksLikeAdjective(sentence.text.folded(index))
            && !words.looksLikeVerb(sentence.text.folded(index + 1))
    }

    /// `Université` alone, `Parti`.
    private func isNothingButHead(_ run: NameRun) -> Bool { run.isOrganization && run.tokens.count == 1 }

    /// In a headline only words that the article shows to be names are names.
    private func headlineRun(at index: Int, _ runs: NameRunReader) -> NameRun? {
        guard isEvident(index) else { return nil }
        var end = index + 1
        while end < matches.count, isEvident(end), sentence.text.tokens[end].isAfterSpace { end += 1 }
        let isPerson = GivenNames.contains(sentence.text.folded(index)) || runs.isAfterTitle(index)
        return NameRun(tokens: index..<end, isPerson: isPerson)
    }

    private func isEvident(_ index: Int) -> Bool {
        guard sentence.isCapital[index] else { return false }
        let word = sentence.text.folded(index)
        let hash = WordHash.of(word)
        return evidence.isName(word) && !words.first.contains(hash) && !words.titles.contains(hash)
            && !words.nonNames.contains(hash)
    }

    // MARK: Languages that capitalise their nouns

    /// A run of capitals where every noun has one: a person by title or given name, an acronym, or likely words.
    private func isNameAmongNouns(_ run: NameRun, _ runs: NameRunReader) -> Bool {
        let first = run.tokens.lowerBound
        if run.isPerson {
            return run.tokens.count > 1 || runs.isAfterTitle(first) || !words.isNoun(sentence.text.folded(first))
        }
        if runs.isAcronym(first) { return true }
        return !sentence.isInitial[first] && likelihood.logit(run.tokens) >= NameLikelihood.threshold
    }
}
