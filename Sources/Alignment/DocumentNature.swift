/// What two documents are to one another, as a first alignment shows it.
struct DocumentNature {
    /// The share of the sentences that are without counterpart.
    let unmatched: Double
    /// The mean product of the beads: low where the encoder does not know a language, and where nothing corresponds.
    let likeness: Double

    init(of steps: [MonotonicAligner.Step], _ source: AlignmentInput, _ target: AlignmentInput) {
        let beads = steps.filter { !$0.isNull }
        let likeness = beads.reduce(0) { $0 + source.product(of: $1.source, target, $1.target) }
        unmatched = Double(steps.count - beads.count) / Double(max(1, source.count + target.count))
        self.likeness = Double(likeness) / Double(max(1, beads.count))
    }
}
