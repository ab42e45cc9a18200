/// Which beads are considered.
package struct BeadShape: Hashable, Sendable {
    /// The most sentences on one side, and on both together.
    package var maximumSide: Int
    package var maximumTotal: Int

    /// The spans that the vectors of a document must reach for such beads: one sentence more than a side.
    package var spanLength: Int { maximumSide + 1 }

    /// Requires `1 <= maximumSide <= 15` and `2 <= maximumTotal`.
    package init(maximumSide: Int = 4, maximumTotal: Int = 8) {
        precondition((1...15).contains(maximumSide) && maximumTotal >= 2)
        self.maximumSide = maximumSide
        self.maximumTotal = maximumTotal
    }

    /// The most target sentences beside `m` of the source; at least one.
    func maximumTarget(beside m: Int) -> Int { max(1, min(maximumSide, maximumTotal - m)) }
}
