package import Documents

/// Joins the alignments of a pivot with n other articles into units of n + 1 languages.
///
/// A unit is the smallest set of sentences that all pairs agree on: beads of different pairs that share a pivot sentence are in one unit.
package enum JoinedUnits {
    /// The units, in the order of the pivot; those without a pivot sentence stand where their own article has them. They cover every
    /// sentence of every article exactly once. `counts` are the articles' numbers of sentences; each alignment's source is article 0.
    package static func of(_ alignments: [PairAlignment], counts: [Int]) -> [AlignedUnit] {
        let groups = pivotGroups(alignments, count: counts[0])
        var units = groups.map { group in
            var sentences = [[Int]](repeating: [], count: counts.count)
            sentences[0] = Array(group)
            return AlignedUnit(sentences: sentences, score: 1)
        }
        var unitOfPivot = [Int](repeating: 0, count: counts[0])
        for (unit, group) in groups.enumerated() { for sentence in group { unitOfPivot[sentence] = unit } }
        var added: [(after: Int, unit: AlignedUnit)] = []
        for alignment in alignments {
            var last = -1
            for bead in alignment.beads.sorted(by: { $0.target.lowerBound < $1.target.lowerBound })
            where !bead.target.isEmpty {
                if let pivot = bead.source.first {
                    last = unitOfPivot[pivot]
                    units[last].sentences[alignment.target] += Array(bead.target)
                    units[last].score = min(units[last].score, bead.score)
                } else {
                    var sentences = [[Int]](repeating: [], count: counts.count)
                    sentences[alignment.target] = Array(bead.target)
                    added.append((last, AlignedUnit(sentences: sentences, score: 0)))
                }
            }
        }
        return interleaved(units.map(finished), added)
    }

    /// Runs of pivot sentences that some bead holds together.
    private static func pivotGroups(_ alignments: [PairAlignment], count: Int) -> [Range<Int>] {
        var isJoinedToNext = [Bool](repeating: false, count: count)
        for bead in alignments.lazy.flatMap(\.beads) where bead.source.count > 1 {
            for sentence in bead.source.dropLast() { isJoinedToNext[sentence] = true }
        }
        var groups = [Range<Int>]()
        var start = 0
        for sentence in 0..<count where !isJoinedToNext[sentence] {
            groups.append(start..<sentence + 1)
            start = sentence + 1
        }
        return groups
    }

    private static func finished(_ unit: AlignedUnit) -> AlignedUnit {
        var unit = unit
        for article in unit.sentences.indices { unit.sentences[article].sort() }
        if unit.sentences.dropFirst().allSatisfy(\.isEmpty) { unit.score = 0 }
        return unit
    }

    private static func interleaved(_ units: [AlignedUnit], _ added: [(after: Int, unit: AlignedUnit)]) -> [AlignedUnit]
    {
        var followers: [Int: [AlignedUnit]] = [:]
        for (after, unit) in added { followers[after, default: []].append(unit) }
        return followers[-1, default: []] + units.indices.flatMap { [units[$0]] + followers[$0, default: []] }
    }
}
