import Documents
import Facts

/// A range on one side that the other side gives as two numbers: `450 à 600 couronnes`, `from 450 crowns to 600
/// crowns`.
extension PairComparison {
    /// Links the open ranges of `bead` with the numbers that are their ends; where one end agrees and the other does
    /// not, the range conflicts with the latter.
    mutating func matchRangeEnds(in bead: Int) {
        matchRangeEnds(in: bead, of: .source, among: .target)
        matchRangeEnds(in: bead, of: .target, among: .source)
    }

    private mutating func matchRangeEnds(in bead: Int, of own: Side, among other: Side) {
        for range in self[keyPath: own.byBead][bead] where self[keyPath: own.states][range] == .open {
            guard let (first, second) = ends(of: range, in: bead, own, other) else { continue }
            for end in [first, second] { self[keyPath: other.states][end.index] = .explained }
            if let wrong = [first, second].first(where: { !$0.agrees })?.index {
                self[keyPath: own.states][range] = .conflicting(wrong, confidence: ConflictEvidence.strong)
                self[keyPath: other.states][wrong] = .conflicting(range, confidence: ConflictEvidence.strong)
            } else {
                self[keyPath: own.states][range] = .matched(first.index, .same)
            }
        }
    }

    private typealias End = (index: Int, agrees: Bool)

    /// Two numbers that follow each other in one sentence and of which at least one is an end of the range, while the
    /// other is near enough to be meant for its other end. Nil where either side gives the range, or what differs, in
    /// another way.
    private func ends(of index: Int, in bead: Int, _ own: Side, _ other: Side) -> (End, End)? {
        let facts = self[keyPath: other.facts]
        let candidates = self[keyPath: other.byBead][bead].filter { facts[$0].fact.kind == .number }
        guard case .number(let range) = self[keyPath: own.facts][index].content, range.isRange, range.unit != .score,
            !candidates.contains(where: { facts[$0].isRange })
        else { return nil }
        for (first, second) in zip(candidates, candidates.dropFirst())
        where facts[first].isFollowed(by: facts[second]) && isOpen(first, other) && isOpen(second, other) {
            guard let low = facts[first].end(of: range, at: range.low),
                let high = facts[second].end(of: range, at: range.high), low || high
            else { continue }
            if low && high { return ((first, true), (second, true)) }
            let wrong = facts[low ? second : first].content
            let isSaid = self[keyPath: own.byBead][bead].contains {
                $0 != index && self[keyPath: own.facts][$0].content.verdict(against: wrong).agrees
            }
            guard !isSaid else { return nil }
            return ((first, low), (second, high))
        }
        return nil
    }

    private func isOpen(_ index: Int, _ side: Side) -> Bool { self[keyPath: side.states][index] == .open }
}

extension PlacedFact {
    fileprivate var isRange: Bool { if case .number(let magnitude) = content { magnitude.isRange } else { false } }

    /// Whether `other` stands in the same sentence with no more than a word or three between.
    fileprivate func isFollowed(by other: PlacedFact) -> Bool {
        sentence == other.sentence && (0...25).contains(other.fact.range.start - fact.range.end)
    }

    /// Whether it is `amount` of the range, or nil where it is not like it at all.
    fileprivate func end(of range: Magnitude, at amount: Double) -> Bool? {
        guard case .number(let number) = content, !number.isOrdinal else { return nil }
        switch number.unit.relation(to: range.unit) {
        case .same, .open: break
        default: return nil
        }
        if number.low == amount { return true }
        if case .far = DigitChange(number.low, amount) { return nil }
        return false
    }
}
