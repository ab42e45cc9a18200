/// What two documents are to one another, as a first alignment shows it.
struct DocumentNature {
    /// The likeness below which the encoder does not know a language, or nothing corresponds.
    static let familiarity = 0.5

    /// The share of the sentences that are without counterpart.
    private(set) var unmatched: Double
    /// The mean product of the beads.
    let likeness: Double

    var isFamiliar: Bool { likeness >= Self.familiarity }

    init(of steps: [MonotonicAligner.Step], _ source: AlignmentInput, _ target: AlignmentInput) {
        let beads = steps.filter { !$0.isNull }
        let likeness = beads.reduce(0) { $0 + source.product(of: $1.source, target, $1.target) }
        self.likeness = Double(likeness) / Double(max(1, beads.count))
        unmatched = 0
        countUnmatched(in: steps, source, target)
    }

    /// Takes what has no counterpart from another alignment.
    mutating func countUnmatched(
        in steps: [MonotonicAligner.Step], _ source: AlignmentInput, _ target: AlignmentInput
    ) {
        unmatched = Double(steps.count { $0.isNull }) / Double(max(1, source.count + target.count))
    }
}
