package import Documents

extension PairAlignment {
    /// What units of several versions say of two of them. Sentences of a unit that do not stand together make beads of
    /// their own, run by run; a run that is left over has no counterpart.
    package init(joining units: [AlignedUnit], source: Int, target: Int) {
        let beads = units.flatMap { unit in
            let (sources, targets) = (Self.runs(unit.sentences[source]), Self.runs(unit.sentences[target]))
            return (0..<max(sources.count, targets.count)).map { index in
                Bead(
                    source: index < sources.count ? sources[index] : 0..<0,
                    target: index < targets.count ? targets[index] : 0..<0, score: unit.score)
            }
        }
        self.init(source: source, target: target, beads: Self.inOrder(beads))
    }

    /// Ascending numbers as ranges.
    private static func runs(_ sentences: [Int]) -> [Range<Int>] {
        sentences.reduce(into: []) { runs, sentence in
            if let last = runs.last, last.upperBound == sentence {
                runs[runs.count - 1] = last.lowerBound..<sentence + 1
            } else {
                runs.append(sentence..<sentence + 1)
            }
        }
    }

    /// Sorted by source; a bead without a source stands behind the one whose target comes before its own.
    private static func inOrder(_ beads: [Bead]) -> [Bead] {
        var ordered = beads.filter { !$0.source.isEmpty }.sorted { $0.source.lowerBound < $1.source.lowerBound }
        for bead in beads.filter(\.source.isEmpty).sorted(by: { $0.target.lowerBound < $1.target.lowerBound }) {
            let before = ordered.lastIndex { $0.target.upperBound == bead.target.lowerBound && !$0.target.isEmpty }
            ordered.insert(bead, at: before.map { $0 + 1 } ?? 0)
        }
        return ordered
    }
}
