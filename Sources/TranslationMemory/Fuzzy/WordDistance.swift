/// The distance of two segments: Levenshtein's over words, weighted.
///
/// | edit | weight |
/// | --- | --- |
/// | a word left out, put in, or replaced | 1 |
/// | a number replaced by another | 0.1 |
/// | capitals in place of small letters | 0.1 |
///
/// The score is 1 less the distance over the words of the longer segment. Punctuation, white space and tags do not count, but only a text
/// that is the same to the last character has a score of 1: others lose at least 0.01.
enum WordDistance {
    static let replacedNumber = 0.1
    static let changedCase = 0.1
    static let otherText = 0.01

    /// One word of an edit: nil where one side has none.
    struct Edit: Hashable {
        var query: Int?
        var match: Int?
        var weight: Double
    }

    /// The cheapest edits that turn `query` into `match`, in their order.
    static func edits(_ query: [Word], _ match: [Word]) -> [Edit] {
        let width = match.count + 1
        var costs = [Double](repeating: 0, count: (query.count + 1) * width)
        for column in 0..<width { costs[column] = Double(column) }
        for row in 1..<(query.count + 1) where !query.isEmpty {
            costs[row * width] = Double(row)
            for column in 1..<width where width > 1 {
                costs[row * width + column] = min(
                    costs[(row - 1) * width + column] + 1, costs[row * width + column - 1] + 1,
                    costs[(row - 1) * width + column - 1] + weight(query[row - 1], match[column - 1]))
            }
        }
        return trace(costs, query, match)
    }

    private static func trace(_ costs: [Double], _ query: [Word], _ match: [Word]) -> [Edit] {
        let width = match.count + 1
        var (row, column) = (query.count, match.count)
        var edits: [Edit] = []
        while row > 0 || column > 0 {
            let cost = costs[row * width + column]
            if row > 0, column > 0 {
                let weight = weight(query[row - 1], match[column - 1])
                if cost == costs[(row - 1) * width + column - 1] + weight {
                    (row, column) = (row - 1, column - 1)
                    edits.append(Edit(query: row, match: column, weight: weight))
                    continue
                }
            }
            if row > 0, cost == costs[(row - 1) * width + column] + 1 {
                row -= 1
                edits.append(Edit(query: row, match: nil, weight: 1))
            } else {
                column -= 1
                edits.append(Edit(query: nil, match: column, weight: 1))
            }
        }
        return edits.reversed()
    }

    private static func weight(_ left: Word, _ right: Word) -> Double {
        guard left.key == right.key else { return 1 }
        if left.form == right.form { return 0 }
        return left.isNumber ? replacedNumber : changedCase
    }
}
