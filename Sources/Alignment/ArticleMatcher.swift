import Vectors

/// Two articles that report the same.
package struct ArticleMatch: Hashable, Sendable {
    /// Indices into the two lists.
    package var source: Int
    package var target: Int
    /// How much more alike they are than the one and the other are to anything else; a difference of cosines.
    package var margin: Double
}

/// Pairs the articles of two lists by what they say: those that are each other's best, with a margin to the next.
///
/// What all articles of a list have in common (their language, their site) is taken from each vector, and from each similarity the
/// mean of those to the nearest neighbours (CSLS; Conneau et al., Word translation without parallel data, 2018, section 2.3).
package enum ArticleMatcher {
    /// A pair with a smaller margin is not believed: two reports of the same kind, as of one release and the next, are that close.
    private static let leastMargin: Float = 0.01
    /// Nor is one that is hardly more alike than its neighbours are, as articles without another version are.
    private static let leastScore: Float = 0.15
    private static let neighbours = 5
    /// How many articles it takes to believe half of what they have in common.
    private static let prior: Float = 8

    /// - Parameters: a vector an article, all of one length.
    /// - Returns: the pairs, by source. No article is in two.
    package static func matches(_ sources: [[Float]], _ targets: [[Float]]) -> [ArticleMatch] {
        guard let dimension = sources.first?.count, !targets.isEmpty else { return [] }
        var similarities: [Float] = []
        similarities.appendProducts(
            of: centred(sources, dimension), rows: sources.count, with: centred(targets, dimension),
            rows: targets.count, dimension: dimension)
        let table = SimilarityTable(rows: sources.count, columns: targets.count, values: similarities)
        let scores = table.withoutNeighbours(neighbours)
        return sources.indices.compactMap { source in
            let target = scores.best(ofRow: source)
            guard scores.best(ofColumn: target) == source else { return nil }
            let margin = min(scores.lead(inRow: source, of: target), scores.lead(inColumn: target, of: source))
            guard margin >= leastMargin, scores[source, target] >= leastScore else { return nil }
            return ArticleMatch(source: source, target: target, margin: Double(margin))
        }
    }

    /// The vectors one after the other, less their mean, of unit length.
    private static func centred(_ vectors: [[Float]], _ dimension: Int) -> [Float] {
        var values = vectors.flatMap(\.self)
        precondition(values.count == vectors.count * dimension)
        let share = 1 / (Float(vectors.count) + prior)
        let common = (0..<dimension).map { column in
            share * stride(from: column, to: values.count, by: dimension).reduce(0) { $0 + values[$1] }
        }
        for index in values.indices { values[index] -= common[index % dimension] }
        Rows.normalizeLength(&values, count: vectors.count, width: dimension, epsilon: 1e-12)
        return values
    }
}

/// The similarity of each source with each target.
private struct SimilarityTable {
    let rows: Int
    let columns: Int
    var values: [Float]

    subscript(row: Int, column: Int) -> Float { values[row * columns + column] }

    private func row(_ row: Int) -> [Float] { Array(values[row * columns..<(row + 1) * columns]) }
    private func column(_ column: Int) -> [Float] { (0..<rows).map { self[$0, column] } }

    /// Each similarity less half the mean of its row's and of its column's greatest others.
    func withoutNeighbours(_ count: Int) -> SimilarityTable {
        let ofRow = (0..<rows).map { Self.meanBehindFirst(row($0), count) }
        let ofColumn = (0..<columns).map { Self.meanBehindFirst(column($0), count) }
        var table = self
        for index in values.indices { table.values[index] -= (ofRow[index / columns] + ofColumn[index % columns]) / 2 }
        return table
    }

    /// The mean of the greatest values behind the first; 0 where there are none.
    private static func meanBehindFirst(_ values: [Float], _ count: Int) -> Float {
        let others = values.sorted(by: >).dropFirst().prefix(count)
        return others.isEmpty ? 0 : others.reduce(0, +) / Float(others.count)
    }

    func best(ofRow row: Int) -> Int { (0..<columns).max { self[row, $0] < self[row, $1] } ?? 0 }
    func best(ofColumn column: Int) -> Int { (0..<rows).max { self[$0, column] < self[$1, column] } ?? 0 }

    /// How far a value is ahead of the others in its row; without others, its own size.
    func lead(inRow row: Int, of column: Int) -> Float {
        let others = (0..<columns).filter { $0 != column }.map { self[row, $0] }
        return others.max().map { self[row, column] - $0 } ?? max(self[row, column], 0)
    }

    func lead(inColumn column: Int, of row: Int) -> Float {
        let others = (0..<rows).filter { $0 != row }.map { self[$0, column] }
        return others.max().map { self[row, column] - $0 } ?? max(self[row, column], 0)
    }
}
