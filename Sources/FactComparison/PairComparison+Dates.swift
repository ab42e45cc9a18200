import Facts

// MARK: Dates that disagree though each of their parts is found

extension PairComparison {
    /// A bare number beside a date that lacks what the other version's date has: `1 April 2707` for 1 April 2007, `85
    /// de marzo` for 25 March. Its date agreed as far as it goes; the number is what it says instead.
    mutating func findBrokenDates(in bead: Int) {
        findBrokenDates(in: bead, of: .target, against: .source)
        findBrokenDates(in: bead, of: .source, against: .target)
    }

    private mutating func findBrokenDates(in bead: Int, of own: Side, against other: Side) {
        let facts = self[keyPath: own.facts]
        for number in self[keyPath: own.byBead][bead] where self[keyPath: own.states][number] == .open {
            for date in self[keyPath: own.byBead][bead] where facts[number].breaks(facts[date]) {
                guard case .matched(let partner, _) = self[keyPath: own.states][date],
                    facts[number].content.garbles(dateOf: self[keyPath: other.facts][partner].content)
                else { continue }
                self[keyPath: other.states][partner] = .conflicting(number, confidence: ConflictEvidence.strong)
                self[keyPath: own.states][number] = .conflicting(partner, confidence: ConflictEvidence.strong)
                self[keyPath: own.states][date] = .explained
            }
        }
    }

    /// The one day, or the one month, that each side names in `bead`, where both come up elsewhere as well: `mercredi`
    /// and `Tuesday` are still two days for one statement.
    mutating func findDisplacedDates(in bead: Int) {
        for grain in [CalendarValue.Grain.day, .month] {
            guard let left = loneDate(of: grain, on: .source, in: bead),
                let right = loneDate(of: grain, on: .target, in: bead), disagree(left, right)
            else { continue }
            let confidence =
                ConflictEvidence(left, right, in: bead, of: self).confidence * ConflictEvidence.displacement
            guard confidence >= ConflictEvidence.alarmThreshold else { continue }
            sourceStates[left] = .conflicting(right, confidence: confidence)
            targetStates[right] = .conflicting(left, confidence: confidence)
        }
    }

    private func loneDate(of grain: CalendarValue.Grain, on side: Side, in bead: Int) -> Int? {
        let facts = self[keyPath: side.facts]
        let dates = self[keyPath: side.byBead][bead].filter { facts[$0].content.grain == grain }
        guard dates.count == 1, let date = dates.first,
            [.open, .explained].contains(self[keyPath: side.states][date])
        else { return nil }
        return date
    }
}
