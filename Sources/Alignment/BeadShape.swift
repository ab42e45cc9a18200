/// Which beads are considered.
package struct BeadShape: Hashable, Sendable {
    /// The most sentences on one side, and on both together.
    package var maximumSide: Int
    package var maximumTotal: Int

    /// The spans that the vectors of a document must reach for such beads.
    package var spanLength: Int { maximumSide }

    /// Requires `1 <= maximumSide <= 15` and `2 <= maximumTotal`.
    package init(maximumSide: Int = 5, maximumTotal: Int = 8) {
        precondition((1...15).contains(maximumSide) && maximumTotal >= 2)
        self.maximumSide = maximumSide
        self.maximumTotal = maximumTotal
    }

    /// The beads with two sides, as numbers of source and target sentences.
    var sizes: [(Int, Int)] {
        (1...maximumSide).flatMap { m in (1...maximumTarget(beside: m)).map { (m, $0) } }
    }

    /// The most target sentences beside `m` of the source; at least one.
    func maximumTarget(beside m: Int) -> Int { max(1, min(maximumSide, maximumTotal - m)) }
}
