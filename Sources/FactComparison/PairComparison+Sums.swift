import Facts

/// What one version gives as a sum and the other in parts.
extension PairComparison {
    /// `two dead and three injured` is what `five victims` adds up to.
    mutating func explainSums(in bead: Int) {
        explainSums(in: bead, of: .source, by: .target)
        explainSums(in: bead, of: .target, by: .source)
    }

    private mutating func explainSums(in bead: Int, of own: Side, by other: Side) {
        for total in self[keyPath: own.byBead][bead] where self[keyPath: own.states][total] == .open {
            let parts = summands(
                of: self[keyPath: own.facts][total], among: self[keyPath: other.byBead][bead],
                of: self[keyPath: other.facts])
            guard let parts, mayAddUp(parts, to: total, own, other) else { continue }
            self[keyPath: own.states][total] = .explained
            for part in parts where self[keyPath: other.states][part] == .open {
                self[keyPath: other.states][part] = .explained
            }
        }
    }

    /// Whether the parts are said instead of the total. Where some of them stand on its side as well, they are named
    /// after it: `five victims, among them two dead`, not `one gave 100 million, the other 300 million`.
    private func mayAddUp(_ parts: [Int], to total: Int, _ own: Side, _ other: Side) -> Bool {
        let facts = self[keyPath: own.facts]
        guard parts.contains(where: { self[keyPath: other.states][$0] == .open }) else { return true }
        return parts.allSatisfy { part in
            guard case .matched(let partner, _) = self[keyPath: other.states][part] else { return true }
            return facts[partner].position > facts[total].position
        }
    }

    /// Two or three numbers of one sentence that follow each other and add up to `total`.
    private func summands(of total: PlacedFact, among indices: [Int], of facts: [PlacedFact]) -> [Int]? {
        guard case .number(let sum) = total.content, !sum.isOrdinal, sum.low > 1 else { return nil }
        let parts = indices.compactMap { index -> (index: Int, magnitude: Magnitude)? in
            guard case .number(let part) = facts[index].content, !part.isOrdinal, part.low > 0 else { return nil }
            let relation = part.unit.relation(to: sum.unit)
            return relation == .same || relation == .open ? (index, part) : nil
        }
        for count in [2, 3] where parts.count >= count {
            for start in 0...(parts.count - count) {
                let run = parts[start..<start + count]
                if run.reduce(0, { $0 + $1.magnitude.low }) == sum.low { return run.map(\.index) }
            }
        }
        return nil
    }
}
