/// Blocks that changed places: what a monotonic alignment leaves over on both sides, aligned with one another.
struct CrossingBlocks {
    /// What the beads of a block must gain over leaving its sentences alone. A block that moved is several sentences long; a single
    /// sentence that resembles another far away is hardly ever its translation.
    private static let minimumGain: Float = 0.5

    private let source: AlignmentInput
    private let target: AlignmentInput
    private let weights: AlignmentWeights
    private let shape: BeadShape

    init(_ source: AlignmentInput, _ target: AlignmentInput, weights: AlignmentWeights, shape: BeadShape) {
        self.source = source
        self.target = target
        self.weights = weights
        self.shape = shape
    }

    private typealias Step = MonotonicAligner.Step

    /// The chain with the beads of moved blocks in place of the sentences without counterpart, sorted by source.
    func added(to chain: [MonotonicAligner.Step]) -> [MonotonicAligner.Step] {
        var steps = chain.filter { !$0.isNull }
        var sourceRuns = runs(chain.filter(\.target.isEmpty).map(\.source.lowerBound))
        var targetRuns = runs(chain.filter(\.source.isEmpty).map(\.target.lowerBound))
        while let block = bestBlock(sourceRuns, targetRuns) {
            steps += block
            sourceRuns = runs(sourceRuns.joined().filter { index in !block.contains { $0.source.contains(index) } })
            targetRuns = runs(targetRuns.joined().filter { index in !block.contains { $0.target.contains(index) } })
        }
        let alone = sourceRuns.joined().map { Step(source: $0..<$0 + 1, target: 0..<0, score: weights.null) }
        let added = targetRuns.joined().map { Step(source: 0..<0, target: $0..<$0 + 1, score: weights.null) }
        return placed(steps + alone, added)
    }

    /// The beads of the pair of runs that gains most, if any gains enough.
    private func bestBlock(_ sourceRuns: [Range<Int>], _ targetRuns: [Range<Int>]) -> [Step]? {
        var best: (gain: Float, steps: [Step]) = (Self.minimumGain, [])
        for rows in sourceRuns {
            for columns in targetRuns {
                let steps = MonotonicAligner(
                    source, target, weights: weights, shape: shape, rows: rows, columns: columns
                ).align().filter { !$0.isNull }
                let gain = steps.reduce(0) {
                    $0 + $1.score - weights.null * Float($1.source.count + $1.target.count)
                }
                if gain > best.gain { best = (gain, steps) }
            }
        }
        return best.steps.isEmpty ? nil : best.steps
    }

    /// Ascending indices as runs without a gap.
    private func runs(_ indices: some Sequence<Int>) -> [Range<Int>] {
        indices.reduce(into: []) { runs, index in
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
    }

    /// `steps` sorted by source; each of `added`, which have none, after the one that covers the target sentence before it.
    private func placed(_ steps: [Step], _ added: [Step]) -> [Step] {
        var followers: [Int: [Step]] = [:]
        var last = -1
        let byTarget = (steps.filter { !$0.target.isEmpty } + added).sorted {
            $0.target.lowerBound < $1.target.lowerBound
        }
        for step in byTarget {
            if step.source.isEmpty { followers[last, default: []].append(step) } else { last = step.source.lowerBound }
        }
        let sorted = steps.sorted { $0.source.lowerBound < $1.source.lowerBound }
        return followers[-1, default: []] + sorted.flatMap { [$0] + followers[$0.source.lowerBound, default: []] }
    }
}
