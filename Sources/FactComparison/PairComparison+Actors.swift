import Facts

/// Who is named in the place of whom.
extension PairComparison {
    /// Of the actors that only one side of `bead` names: the pair that most likely stands in one place, if any does.
    mutating func findActorConflict(in bead: Int) {
        let lefts = unanswered(sourceByBead[bead], of: source, sourceStates, by: targetByBead[bead].map { target[$0] })
        let rights = unanswered(targetByBead[bead], of: target, targetStates, by: sourceByBead[bead].map { source[$0] })
        var best: (source: Int, target: Int, confidence: Double)?
        for left in lefts {
            for right in rights {
                let evidence = ActorEvidence(
                    left, right, rivals: lefts.count + rights.count - 2, in: bead, of: self)
                guard let confidence = evidence?.confidence,
                    confidence > best?.confidence ?? ConflictEvidence.alarmThreshold
                else { continue }
                best = (left, right, confidence)
            }
        }
        guard let best else { return }
        sourceStates[best.source] = .conflicting(best.target, confidence: best.confidence)
        targetStates[best.target] = .conflicting(best.source, confidence: best.confidence)
    }

    /// Actors that each side alone names, under names that may be forms of one: `Hesse` and `Hessian`, `Rhénanie-Palatinat`
    /// and `Rhineland-Palatinate`. Neither is missing.
    mutating func explainResemblingActors(in bead: Int) {
        let rights = unanswered(targetByBead[bead], of: target, targetStates, by: sourceByBead[bead].map { source[$0] })
        guard !rights.isEmpty else { return }
        for left in unanswered(sourceByBead[bead], of: source, sourceStates, by: targetByBead[bead].map { target[$0] })
        {
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

    /// From it on, two names may be two forms of one.
    private static let resemblance = 0.7

    /// The first mention of each actor that `others` do not name. Elsewhere in the article they may.
    private func unanswered(
        _ indices: [Int], of facts: [PlacedFact], _ states: [FactState], by others: [PlacedFact]
    ) -> [Int] {
        let named = Set(others.compactMap(\.fact.actorID))
        var seen: Set<String> = []
        return indices.filter { index in
            guard let id = facts[index].fact.actorID, !named.contains(id) else { return false }
            return (states[index] == .open || states[index] == .explained) && seen.insert(id).inserted
        }
    }
}
