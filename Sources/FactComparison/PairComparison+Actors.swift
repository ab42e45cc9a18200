import Facts

/// Who is named in the place of whom.
extension PairComparison {
    /// Of the actors that only one side of each bead names: the pair that most likely stands in one place, if any does.
    mutating func findActorConflicts() {
        let candidates = beads.indices.map(actorCandidates(in:))
        var nearness = sense.likenesses(candidates.joined().map(\.search))[...]
        for pairs in candidates {
            var best: (pair: ActorEvidence, confidence: Double)?
            for (pair, targetInSource) in zip(pairs, nearness) {
                guard let confidence = pair.confidence(targetInSource: targetInSource, by: sense),
                    confidence > best?.confidence ?? ConflictEvidence.alarmThreshold
                else { continue }
                best = (pair, confidence)
            }
            nearness = nearness.dropFirst(pairs.count)
            guard let (pair, confidence) = best else { continue }
            sourceStates[pair.source] = .conflicting(pair.target, confidence: confidence)
            targetStates[pair.target] = .conflicting(pair.source, confidence: confidence)
        }
    }

    private func actorCandidates(in bead: Int) -> [ActorEvidence] {
        let lefts = unanswered(in: bead, of: .source, by: .target)
        let rights = unanswered(in: bead, of: .target, by: .source)
        let rivals = lefts.count + rights.count - 2
        guard rivals <= Self.greatestRivals else { return [] }
        return lefts.flatMap { left in
            rights.compactMap { right in ActorEvidence(left, right, rivals: rivals, in: bead, of: self) }
        }
    }

    /// In a list of more names than that, nothing tells which stands in the place of which.
    private static let greatestRivals = 24

    /// Actors that each side alone names, under names that may be forms of one: `Hesse` and `Hessian`,
    /// `Rhénanie-Palatinat` and `Rhineland-Palatinate`. Neither is missing.
    mutating func explainResemblingActors(in bead: Int) {
        let rights = unanswered(in: bead, of: .target, by: .source)
        guard !rights.isEmpty else { return }
        for left in unanswered(in: bead, of: .source, by: .target) {
            for right in rights where sourceStates[left] == .open && targetStates[right] == .open {
                guard case .actor(let own) = source[left].content, case .actor(let other) = target[right].content,
                    let contrast = own.contrast(with: other),
                    contrast.isShortForm || contrast.likeness >= Self.resemblance
                else { continue }
                sourceStates[left] = .explained
                targetStates[right] = .explained
            }
        }
    }

    /// The names of two facts in their sentences.
    func names(_ left: Int, _ right: Int) -> NamePair {
        let (own, other) = (source[left], target[right])
        return NamePair(
            source: .init(sentence: sentences.source[own.sentence], range: own.fact.range),
            target: .init(sentence: sentences.target[other.sentence], range: other.fact.range))
    }

    /// Names that no table knows and that a sentence of the other side gives in its own words: `Cour suprême`, `Supreme
    /// Court`. Those of both sides are looked for at once.
    mutating func explainTranslatedNames() {
        let asked =
            nameSearches(of: .source) { $0.isInformative && $0.isSure } + nameSearches(of: .target) { $0.isInformative }
        let translated = sense.translated(asked.flatMap(\.searches))
        for (side, index, searches) in asked where searches.contains(where: translated.contains) {
            self[keyPath: side.states][index] = .explained
        }
    }

    /// The open names of a side, in the other side's sentences of their bead.
    private func nameSearches(of side: Side, where isWanted: (PlacedFact) -> Bool) -> [(
        side: Side, index: Int, searches: [NameSense.Search]
    )] {
        let (facts, states) = (self[keyPath: side.facts], self[keyPath: side.states])
        let others = self[keyPath: side.otherSentences]
        return facts.indices.compactMap { index in
            guard case .actor(let actor) = facts[index].content, states[index] == .open, !actor.isKnown,
                isWanted(facts[index])
            else { return nil }
            let name = facts[index].fact.text
            let range = beads[facts[index].bead][keyPath: side.otherRange]
            return (side, index, range.map { NameSense.Search(words: name, sentence: others[$0]) })
        }
    }

    /// Whether a side of `bead` names an actor, be it by its people.
    func names(_ id: String, on side: Side, of bead: Int) -> Bool {
        let facts = self[keyPath: side.facts]
        return self[keyPath: side.byBead][bead].contains { facts[$0].fact.actorID == id }
    }

    /// From it on, two names may be two forms of one.
    private static let resemblance = 0.7

    /// The first mention of each actor that the other side of `bead` does not name, or not by the name that stands
    /// here. Elsewhere in the article it may.
    private func unanswered(in bead: Int, of own: Side, by other: Side) -> [Int] {
        let (facts, states) = (self[keyPath: own.facts], self[keyPath: own.states])
        let otherFacts = self[keyPath: other.facts]
        let others = self[keyPath: other.byBead][bead].map { otherFacts[$0] }
        var seen: Set<String> = []
        return self[keyPath: own.byBead][bead].filter { index in
            guard case .actor(let own) = facts[index].content, let id = own.id else { return false }
            let answers = others.filter { $0.fact.actorID == id }
            let isFree = !answers.isEmpty || states[index] == .open || states[index] == .explained
            // `the Czech government` does not say that the Republic is not named wrongly beside it.
            return isFree && answers.allSatisfy { $0.isDemonym != own.isDemonym || $0.content.misnames(own) }
                && seen.insert(id).inserted
        }
    }
}
