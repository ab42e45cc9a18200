import Foundation

/// The terms of a bead's score; see `AlignmentWeights` for what they mean.
struct BeadScore {
    var cosine: Float
    var neighbours: Float
    var following: Float
    var preceding: Float
    var dropped: Float
    var ends: Float
    var lengths: Float

    /// What is weighed, by name, in the order of `AlignmentWeights.factors`.
    var terms: [(name: String, value: Float)] {
        [
            ("cosine", cosine), ("neighbours", neighbours), ("following", following), ("preceding", preceding),
            ("dropping", dropped), ("ends", ends),
        ]
    }

    func total(_ weights: AlignmentWeights) -> Float {
        (cosine - weights.margin * neighbours + weights.offset + weights.following * following
            + weights.preceding * preceding + weights.dropping * dropped + weights.ends * ends) * lengths
    }

    /// The score of the bead of `m` sentences from `row` and `n` from `column`; nil where it would leave a section.
    @inline(__always)
    init?(
        _ m: Int, _ n: Int, row: Int, column: Int, in similarities: borrowing SpanSimilarities, source: AlignmentInput,
        target: AlignmentInput
    ) {
        guard row + m <= source.sectionEnd[row], column + n <= target.sectionEnd[column],
            let cosine = similarities[m, n, row, column]
        else { return nil }
        self.cosine = cosine
        neighbours = Self.neighbours(m, n, row: row, column: column, in: similarities, source: source, target: target)
        following = Self.lead(
            of: cosine,
            over: row + m < source.sectionEnd[row] ? similarities[m + 1, n, row, column] : nil,
            column + n < target.sectionEnd[column] ? similarities[m, n + 1, row, column] : nil)
        preceding = Self.lead(
            of: cosine,
            over: source.isInSection(row - 1, with: row) ? similarities[m + 1, n, row - 1, column] : nil,
            target.isInSection(column - 1, with: column) ? similarities[m, n + 1, row, column - 1] : nil)
        dropped = Self.lead(
            of: cosine,
            over: m > 1 ? similarities[m - 1, n, row, column] : nil,
            m > 1 ? similarities[m - 1, n, row + 1, column] : nil,
            n > 1 ? similarities[m, n - 1, row, column] : nil,
            n > 1 ? similarities[m, n - 1, row, column + 1] : nil)
        ends = similarities.contrast(m, n, row, column)
        lengths = Self.lengthFactor(source.length(of: row..<row + m), target.length(of: column..<column + n))
    }

    /// `cosine` less the greatest of the others; 0 where there are none.
    @inline(__always)
    private static func lead(
        of cosine: Float, over first: Float?, _ second: Float?, _ third: Float? = nil, _ fourth: Float? = nil
    ) -> Float {
        let none = -Float.infinity
        let best = max(max(first ?? none, second ?? none), max(third ?? none, fourth ?? none))
        return best > none ? cosine - best : 0
    }

    /// The mean cosine of each span with the single sentences beside the other span; 0 where there are none.
    @inline(__always)
    private static func neighbours(
        _ m: Int, _ n: Int, row: Int, column: Int, in similarities: borrowing SpanSimilarities, source: AlignmentInput,
        target: AlignmentInput
    ) -> Float {
        let besideTarget = mean(
            column > 0 ? similarities[m, 1, row, column - 1] : nil,
            column + n < target.count ? similarities[m, 1, row, column + n] : nil)
        let besideSource = mean(
            row > 0 ? similarities[1, n, row - 1, column] : nil,
            row + m < source.count ? similarities[1, n, row + m, column] : nil)
        return (besideTarget + besideSource) / 2
    }

    @inline(__always)
    private static func mean(_ left: Float?, _ right: Float?) -> Float {
        switch (left, right) {
        case (let left?, let right?): (left + right) / 2
        case (let one?, nil), (nil, let one?): one
        case (nil, nil): 0
        }
    }

    @inline(__always)
    private static func lengthFactor(_ left: Int, _ right: Int) -> Float {
        let (shorter, longer) = (Float(min(left, right)), Float(max(left, right)))
        return longer > 0 ? log2f(1 + shorter / longer) : 1
    }
}
