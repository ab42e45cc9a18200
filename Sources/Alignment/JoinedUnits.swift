package import Documents

/// Joins the alignments of a group's articles, of the pivot with the others and of others with one another, into units of all
/// languages.
///
/// A unit is the smallest set of sentences that all pairs agree on: beads of different pairs that share a sentence are in one unit.
package enum JoinedUnits {
    /// The units, in the order of the pivot; those without a pivot sentence stand where the first article that they have has them. They
    /// cover every sentence of every article exactly once. `counts` are the articles' numbers of sentences.
    package static func of(_ alignments: [PairAlignment], counts: [Int]) -> [AlignedUnit] {
        // Sentences of all articles in one row: where each article starts.
        let starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        var sets = DisjointSets(count: starts[counts.count])
        for alignment in alignments {
            for bead in alignment.beads { sets.join(sentences(of: bead, in: alignment, starts)) }
        }
        var unitOfSet = [Int?](repeating: nil, count: starts[counts.count])
        var units = [AlignedUnit]()
        for article in counts.indices {
            for sentence in 0..<counts[article] {
                let root = sets.root(of: starts[article] + sentence)
                let unit = unitOfSet[root] ?? units.count
                if unit == units.count {
                    unitOfSet[root] = unit
                    units.append(AlignedUnit(sentences: [[Int]](repeating: [], count: counts.count), score: 0))
                }
                units[unit].sentences[article].append(sentence)
            }
        }
        var scores = [Double?](repeating: nil, count: units.count)
        for alignment in alignments {
            for bead in alignment.beads where !bead.isNull {
                let root = sets.root(of: starts[alignment.source] + bead.source.lowerBound)
                guard let unit = unitOfSet[root] else { continue }
                scores[unit] = min(scores[unit] ?? 1, bead.score)
            }
        }
        for (unit, score) in scores.enumerated() { units[unit].score = score ?? 0 }
        return inOrder(units, counts: counts)
    }

    private static func sentences(of bead: Bead, in alignment: PairAlignment, _ starts: [Int]) -> [Int] {
        bead.source.map { starts[alignment.source] + $0 } + bead.target.map { starts[alignment.target] + $0 }
    }

    /// Units with pivot sentences, which come first and in order, each followed by those that an article has behind its sentences.
    private static func inOrder(_ units: [AlignedUnit], counts: [Int]) -> [AlignedUnit] {
        let pivotUnits = units.prefix { !$0.sentences[0].isEmpty }
        var unitOf = counts.map { [Int](repeating: 0, count: $0) }
        for (index, unit) in units.enumerated() {
            for (article, sentences) in unit.sentences.enumerated() {
                for sentence in sentences { unitOf[article][sentence] = index }
            }
        }
        var followers: [Int: [AlignedUnit]] = [:]
        var isPlaced = [Bool](repeating: false, count: units.count)
        for article in counts.indices.dropFirst() {
            var last = -1
            for unit in unitOf[article] {
                if unit < pivotUnits.count {
                    last = unit
                } else if !isPlaced[unit] {
                    isPlaced[unit] = true
                    followers[last, default: []].append(units[unit])
                }
            }
        }
        return followers[-1, default: []] + pivotUnits.indices.flatMap { [units[$0]] + followers[$0, default: []] }
    }
}

/// Numbers from 0 in sets that are joined (Tarjan 1975, with paths halved).
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of member: Int) -> Int {
        var member = member
        while parents[member] != member {
            parents[member] = parents[parents[member]]
            member = parents[member]
        }
        return member
    }

    /// Joins the sets of all `members`; the least root stays.
    mutating func join(_ members: [Int]) {
        guard let first = members.first else { return }
        for member in members.dropFirst() {
            let (one, other) = (root(of: first), root(of: member))
            parents[max(one, other)] = min(one, other)
        }
    }
}
