import Documents
import Facts

/// The facts of the pivot against those of one other version: each ends in one state.
struct PairComparison {
    let beads: [Bead]
    let source: [PlacedFact]
    let target: [PlacedFact]
    var sourceStates: [FactState]
    var targetStates: [FactState]
    /// Indices of `source` and of `target` by bead.
    let sourceByBead: [[Int]]
    let targetByBead: [[Int]]
    private let sourceValues: ValueIndex
    private let targetValues: ValueIndex
    /// How often each side names an actor, by its id.
    let sourceMentions: [String: Int]
    let targetMentions: [String: Int]
    let sense: NameSense
    /// The texts of both articles, by sentence.
    let sentences: (source: [String], target: [String])

    init(
        beads: [Bead], sense: NameSense, sentences: (source: [String], target: [String]), source: [PlacedFact],
        target: [PlacedFact]
    ) {
        (self.beads, self.sense, self.sentences) = (beads, sense, sentences)
        (self.source, self.target) = (source, target)
        sourceStates = Array(repeating: .open, count: source.count)
        targetStates = Array(repeating: .open, count: target.count)
        sourceByBead = Self.byBead(source, count: beads.count)
        targetByBead = Self.byBead(target, count: beads.count)
        sourceValues = ValueIndex(source)
        targetValues = ValueIndex(target)
        sourceMentions = Self.mentions(source)
        targetMentions = Self.mentions(target)
        for bead in beads.indices {
            matchRangeEnds(in: bead)
            match(bead, with: bead) { !$0.isOtherCurrency(than: $1) }
        }
        explainRepeatedActors()
        matchNeighbours(at: 1) { left, _ in left.isDistinctive }
        for bead in beads.indices {
            explainSums(in: bead)
            explainEllipses(in: bead)
        }
        for bead in beads.indices { findConflicts(in: bead, from: ConflictEvidence.strong) }
        for distance in 1...2 { matchNeighbours(at: distance) { _, _ in true } }
        matchMoved()
        for bead in beads.indices {
            findConflicts(in: bead, from: ConflictEvidence.alarmThreshold)
            findBrokenDates(in: bead)
            match(bead, with: bead) { _, _ in true }
        }
        findActorConflicts()
        for bead in beads.indices {
            explainResemblingActors(in: bead)
            findDisplacedDates(in: bead)
        }
        closeOpenStates()
    }

    private static func byBead(_ facts: [PlacedFact], count: Int) -> [[Int]] {
        var indices = Array(repeating: [Int](), count: count)
        for (index, fact) in facts.enumerated() { indices[fact.bead].append(index) }
        return indices
    }

    private static func mentions(_ facts: [PlacedFact]) -> [String: Int] {
        facts.reduce(into: [:]) { counts, placed in
            if let id = placed.fact.actorID { counts[id, default: 0] += 1 }
        }
    }

    private func openSource(in bead: Int) -> [Int] { sourceByBead[bead].filter { sourceStates[$0] == .open } }

    private func openTarget(in bead: Int) -> [Int] { targetByBead[bead].filter { targetStates[$0] == .open } }
}

// MARK: Agreement

extension PairComparison {
    /// Links what agrees between the open facts of two beads, the surest first: in one bead all that is compatible, in
    /// two only what is the same.
    private mutating func match(
        _ sourceBead: Int, with targetBead: Int, where isWanted: (PlacedFact, PlacedFact) -> Bool
    ) {
        var candidates: [(source: Int, target: Int, verdict: Verdict, weight: Double)] = []
        let targets = openTarget(in: targetBead)
        for left in openSource(in: sourceBead) {
            for right in targets where isWanted(source[left], target[right]) {
                let verdict = source[left].content.verdict(against: target[right].content)
                guard sourceBead == targetBead ? verdict.agrees : verdict == .same else { continue }
                let weight = agreementWeight(source[left], target[right], verdict)
                candidates.append((left, right, verdict, weight))
            }
        }
        for candidate in candidates.sorted(by: { $0.weight > $1.weight }) {
            guard sourceStates[candidate.source] == .open, targetStates[candidate.target] == .open else { continue }
            if sourceBead == targetBead {
                sourceStates[candidate.source] = .matched(candidate.target, candidate.verdict)
                targetStates[candidate.target] = .matched(candidate.source, candidate.verdict)
            } else {
                sourceStates[candidate.source] = .explained
                targetStates[candidate.target] = .explained
            }
        }
    }

    private func agreementWeight(_ left: PlacedFact, _ right: PlacedFact, _ verdict: Verdict) -> Double {
        let sameness =
            switch verdict {
            case .same: 3.0
            case .compatible(.rounding): 1.5
            case .compatible(.conversion): 1.0
            default: 2.0
            }
        let kind = left.fact.kind == right.fact.kind ? 1.0 : 0
        return sameness + kind - abs(left.position - right.position)
    }

    /// A second mention of an entity that the other side names here, or next to here, says nothing new.
    private mutating func explainRepeatedActors() {
        explainRepeatedActors(of: .source, by: .target)
        explainRepeatedActors(of: .target, by: .source)
    }

    private mutating func explainRepeatedActors(of own: Side, by other: Side) {
        let (facts, others) = (self[keyPath: own.facts], self[keyPath: other.facts])
        let othersByBead = self[keyPath: other.byBead]
        for index in facts.indices where facts[index].fact.kind == .actor && self[keyPath: own.states][index] == .open {
            let isNamed = Self.facts(around: facts[index].bead, othersByBead).contains {
                facts[index].content.verdict(against: others[$0].content) == .same
            }
            if isNamed { self[keyPath: own.states][index] = .explained }
        }
    }

    /// Of a bead and its neighbours.
    private func sourceFacts(around bead: Int) -> some Sequence<Int> { Self.facts(around: bead, sourceByBead) }

    private func targetFacts(around bead: Int) -> some Sequence<Int> { Self.facts(around: bead, targetByBead) }

    private static func facts(around bead: Int, _ byBead: [[Int]]) -> FlattenSequence<ArraySlice<[Int]>> {
        byBead[max(0, bead - 1)...min(bead + 1, byBead.count - 1)].joined()
    }

    private mutating func matchNeighbours(at distance: Int, where isWanted: (PlacedFact, PlacedFact) -> Bool) {
        for bead in beads.indices where !sourceByBead[bead].isEmpty {
            for neighbour in [bead - distance, bead + distance] where beads.indices.contains(neighbour) {
                match(bead, with: neighbour, where: isWanted)
            }
        }
    }

    /// Links facts of rare values that are open on both sides, wherever they stand.
    private mutating func matchMoved() {
        for left in source.indices where sourceStates[left] == .open && source[left].isDistinctive {
            let content = source[left].content
            let partners = targetValues.facts(near: content) { content.verdict(against: $0) == .same }
            let open = partners.filter { targetStates[$0] == .open && target[$0].isDistinctive }
            guard let partner = open.min() else { continue }
            sourceStates[left] = .explained
            targetStates[partner] = .explained
        }
    }

    /// `from 12 to 14 billion`: a number that borrows the scale of another in its sentence.
    private mutating func explainEllipses(in bead: Int) {
        for left in openSource(in: bead) {
            for right in openTarget(in: bead) where sourceStates[left] == .open {
                guard case .number(let own) = source[left].content, case .number(let others) = target[right].content,
                    own.borrowsScale(for: others, from: sourceByBead[bead].map { source[$0].content })
                        || others.borrowsScale(for: own, from: targetByBead[bead].map { target[$0].content })
                else { continue }
                sourceStates[left] = .explained
                targetStates[right] = .explained
            }
        }
    }
}

// MARK: Disagreement

extension PairComparison {
    /// Pairs the open facts of `bead` that disagree, the surest first, down to a confidence.
    private mutating func findConflicts(in bead: Int, from threshold: Double) {
        let (lefts, rights) = (openSource(in: bead), openTarget(in: bead))
        guard !lefts.isEmpty, !rights.isEmpty else { return }
        var candidates: [(source: Int, target: Int, confidence: Double)] = []
        for left in lefts {
            for right in rights where disagree(left, right) {
                let evidence = ConflictEvidence(left, right, in: bead, of: self)
                candidates.append((left, right, evidence.confidence))
            }
        }
        for candidate in candidates.sorted(by: { $0.confidence > $1.confidence }) {
            guard candidate.confidence >= threshold, sourceStates[candidate.source] == .open,
                targetStates[candidate.target] == .open
            else { continue }
            sourceStates[candidate.source] = .conflicting(candidate.target, confidence: candidate.confidence)
            targetStates[candidate.target] = .conflicting(candidate.source, confidence: candidate.confidence)
        }
    }

    /// Whether two facts cannot both be true. In a sentence that was left in its language they are one, however they
    /// were read.
    func disagree(_ left: Int, _ right: Int) -> Bool {
        sentences.source[source[left].sentence] != sentences.target[target[right].sentence]
            && source[left].content.verdict(against: target[right].content) == .different
    }

    /// What is still open is silent, unless the other side gives its value anywhere, or close by one that may be the
    /// same, or says in its own words what a name means.
    private mutating func closeOpenStates() {
        for left in source.indices where sourceStates[left] == .open {
            let content = source[left].content
            let isElsewhere =
                targetValues.contains(near: content) { content.verdict(against: $0).agrees }
                || targetFacts(around: source[left].bead).contains {
                    content.verdict(against: target[$0].content) == .possible
                }
            if isElsewhere { sourceStates[left] = .explained }
        }
        for right in target.indices where targetStates[right] == .open {
            let content = target[right].content
            let isElsewhere =
                sourceValues.contains(near: content) { $0.verdict(against: content).agrees }
                || sourceFacts(around: target[right].bead).contains {
                    source[$0].content.verdict(against: content) == .possible
                }
            if isElsewhere { targetStates[right] = .explained }
        }
        explainTranslatedNames()
        closeOpenStates(of: .source)
        closeOpenStates(of: .target)
    }

    private mutating func closeOpenStates(of side: Side) {
        for (index, fact) in self[keyPath: side.facts].enumerated() where self[keyPath: side.states][index] == .open {
            self[keyPath: side.states][index] = .silent(confidence: silence(of: fact))
        }
    }

    /// The chance that the other version really does not give `fact`. What is spelled out or only hinted at is often
    /// said in other words.
    private func silence(of fact: PlacedFact) -> Double {
        let surety = fact.isDemonym ? 0.3 : fact.wording != .digits ? 0.4 : fact.isDistinctive ? 0.8 : 0.7
        return beads[fact.bead].isNull ? surety : surety * (0.7 + 0.3 * beads[fact.bead].score)
    }
}

// MARK: What the evidence of a conflict is drawn from

extension PairComparison {
    /// Pairs of positions of the facts that agree within `bead`.
    func anchors(in bead: Int) -> [(source: Double, target: Double)] {
        sourceByBead[bead].compactMap { index in
            guard case .matched(let partner, _) = sourceStates[index] else { return nil }
            return (source[index].position, target[partner].position)
        }
    }

    /// How many other pairs of open facts of `bead` could be confused with the one given.
    func rivals(of left: Int, _ right: Int, in bead: Int) -> Int {
        let lefts = openSource(in: bead).filter {
            $0 != left && source[$0].content.verdict(against: target[right].content) == .different
        }
        let rights = openTarget(in: bead).filter {
            $0 != right && source[left].content.verdict(against: target[$0].content) == .different
        }
        return lefts.count + rights.count
    }

    /// The share of `bead`'s facts that agree, two that do not left out; nil where there are no others.
    func agreement(in bead: Int) -> Double? {
        let states = sourceByBead[bead].map { sourceStates[$0] } + targetByBead[bead].map { targetStates[$0] }
        let others = states.count - 2
        guard others > 0 else { return nil }
        let agreeing = states.count { if case .matched = $0 { true } else { false } }
        return Double(agreeing) / Double(others)
    }

    /// The chance that the two sides of `bead` say the same, by the alignment or by the facts that agree there, where
    /// there are enough.
    func trust(in bead: Int) -> Double {
        let isTold = sourceByBead[bead].count + targetByBead[bead].count >= 8
        return max(beads[bead].score, isTold ? agreement(in: bead) ?? 0 : 0)
    }

    /// Whether the value of the source fact stands in the target as well, or the other way round.
    func recurs(_ left: Int, _ right: Int) -> Bool {
        let (own, other) = (source[left].content, target[right].content)
        return targetValues.contains(near: own) { own.verdict(against: $0) == .same }
            || sourceValues.contains(near: other) { $0.verdict(against: other) == .same }
    }
}
