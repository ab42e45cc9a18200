/// Blocks that changed places: what a monotonic alignment leaves over on both sides, aligned with one another.
struct CrossingBlocks {
    /// What the beads of a block must gain over leaving its sentences alone and over the weak beads that they replace. A block that
    /// moved is several sentences long; a single sentence that resembles another far away is hardly ever its translation.
    private static let minimumGain: Float = 0.6

    /// Beads of a lower score are weak: where a block has moved, the chain fills its place with what happens to stand there.
    private static let weakScore: Float = 0.25

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

    /// The chain with the beads of moved blocks in place of sentences without counterpart and of weak beads, sorted by source.
    func added(to chain: [MonotonicAligner.Step]) -> [MonotonicAligner.Step] {
        let linked = chain.filter { !$0.isNull }
        var steps = linked.filter { $0.score >= Self.weakScore }
        let weak = linked.filter { $0.score < Self.weakScore }
        while let block = bestBlock(in: gaps(of: steps), weak) { steps += block }
        steps += fillers(of: steps, isAfter: true)
        steps += fillers(of: steps, isAfter: false)
        let (sourceRuns, targetRuns) = gaps(of: steps)
        let alone = sourceRuns.joined().map { Step(source: $0..<$0 + 1, target: 0..<0, score: weights.null) }
        let added = targetRuns.joined().map { Step(source: 0..<0, target: $0..<$0 + 1, score: weights.null) }
        return placed(steps + alone, added)
    }

    /// The beads of the pair of gaps that gains most, if any gains enough.
    private func bestBlock(in gaps: (source: [Range<Int>], target: [Range<Int>]), _ weak: [Step]) -> [Step]? {
        var best: (gain: Float, steps: [Step]) = (Self.minimumGain, [])
        for rows in gaps.source {
            for columns in gaps.target {
                let steps = beads(rows, columns)
                let replaced = weak.filter { bead in
                    steps.contains { $0.source.overlaps(bead.source) || $0.target.overlaps(bead.target) }
                }
                let gain = gain(of: steps) - self.gain(of: replaced)
                if gain > best.gain { best = (gain, steps) }
            }
        }
        return best.steps.isEmpty ? nil : best.steps
    }

    /// Beads for the gaps of the source with the gap of the target after what stands before them, or before what stands after
    /// them: the weak beads that no block replaced, and what has its counterpart at the edge of a block.
    private func fillers(of steps: [Step], isAfter: Bool) -> [Step] {
        let sourceRuns = gaps(of: steps).source
        var targetRuns = gaps(of: steps).target
        var fillers = [Step]()
        for rows in sourceRuns {
            let place =
                isAfter
                ? steps.first { $0.source.upperBound == rows.lowerBound }?.target.upperBound ?? 0
                : steps.first { $0.source.lowerBound == rows.upperBound }?.target.lowerBound ?? target.count
            guard
                let index = targetRuns.firstIndex(where: { (isAfter ? $0.lowerBound : $0.upperBound) == place })
            else { continue }
            fillers += beads(rows, targetRuns.remove(at: index))
        }
        return fillers
    }

    private func beads(_ rows: Range<Int>, _ columns: Range<Int>) -> [Step] {
        MonotonicAligner(source, target, weights: weights, shape: shape, rows: rows, columns: columns).align()
            .filter { !$0.isNull }
    }

    /// What beads score more than their sentences would alone.
    private func gain(of steps: [Step]) -> Float {
        steps.reduce(0) { $0 + $1.score - weights.null * Float($1.source.count + $1.target.count) }
    }

    /// The runs of sentences that no bead covers.
    private func gaps(of steps: [Step]) -> (source: [Range<Int>], target: [Range<Int>]) {
        (gaps(of: steps.map(\.source), count: source.count), gaps(of: steps.map(\.target), count: target.count))
    }

    private func gaps(of covered: [Range<Int>], count: Int) -> [Range<Int>] {
        var gaps = [Range<Int>]()
        var end = 0
        for range in covered.sorted(by: { $0.lowerBound < $1.lowerBound }) + [count..<count] {
            if range.lowerBound > end { gaps.append(end..<range.lowerBound) }
            end = range.upperBound
        }
        return gaps
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
