import Foundation

/// The terms of a bead's score; see `AlignmentWeights` for what they mean.
struct BeadScore {
    var cosine: Float
    var neighbours: Float
    var extended: Float
    var dropped: Float
    var lengths: Float

    func total(_ weights: AlignmentWeights) -> Float {
        (cosine - weights.margin * neighbours + weights.offset + weights.extending * extended
            + weights.dropping * min(0, dropped)) * lengths
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
        var best = -Float.infinity
        if row + m < source.sectionEnd[row], let longer = similarities[m + 1, n, row, column] {
            best = max(best, longer)
        }
        if column + n < target.sectionEnd[column], let longer = similarities[m, n + 1, row, column] {
            best = max(best, longer)
        }
        extended = best > -Float.infinity ? cosine - best : 0
        best = -Float.infinity
        if m > 1 {
            best = max(
                best, similarities[m - 1, n, row, column] ?? best, similarities[m - 1, n, row + 1, column] ?? best)
        }
        if n > 1 {
            best = max(
                best, similarities[m, n - 1, row, column] ?? best, similarities[m, n - 1, row, column + 1] ?? best)
        }
        dropped = best > -Float.infinity ? cosine - best : 0
        lengths = Self.lengthFactor(source.length(of: row..<row + m), target.length(of: column..<column + n))
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
