import Documents

/// The beads between two articles: `{"source", "target", "beads"}`.
struct AlignmentModel: Encodable {
    struct BeadModel: Encodable {
        var source: [Int]
        var target: [Int]
        var score: Double
    }

    var source: Int
    var target: Int
    var beads: [BeadModel]

    init(_ alignment: PairAlignment) {
        source = alignment.source
        target = alignment.target
        beads = alignment.beads.map {
            BeadModel(source: Array($0.source), target: Array($0.target), score: $0.score.rounded(digits: 4))
        }
    }
}
