import Foundation

/// What the articles of two lists have in common word for word; terms that few articles have count most.
struct SharedTerms {
    /// An article that has a term, and how often.
    private typealias Posting = (article: Int, count: Int)

    private let sourceCount: Int
    private let targetCount: Int
    /// Sorted, so that sums of floats do not depend on a dictionary's order.
    private let terms: [(rarity: Float, sources: [Posting], targets: [Posting])]

    /// Each list tells how often each term stands in each of its articles.
    init(_ sources: [[String: Int]], _ targets: [[String: Int]]) {
        var postings: [String: (sources: [Posting], targets: [Posting])] = [:]
        for (index, terms) in sources.enumerated() {
            for (term, count) in terms { postings[term, default: ([], [])].sources.append((index, count)) }
        }
        for (index, terms) in targets.enumerated() {
            for (term, count) in terms { postings[term, default: ([], [])].targets.append((index, count)) }
        }
        let articles = Float(sources.count + targets.count)
        sourceCount = sources.count
        targetCount = targets.count
        terms = postings.sorted { $0.key < $1.key }.map { _, found in
            let rarity = log((articles + 2) / Float(found.sources.count + found.targets.count))
            return (rarity, found.sources, found.targets)
        }
    }

    /// The cosine of the articles' terms, those alone that both lists have: other words are of one language.
    func cosines() -> SimilarityTable {
        let shared = terms.filter { !$0.sources.isEmpty && !$0.targets.isEmpty }
        var table = SimilarityTable(rows: sourceCount, columns: targetCount)
        var squares = (
            rows: [Float](repeating: 0, count: sourceCount), columns: [Float](repeating: 0, count: targetCount)
        )
        for term in shared {
            let sources = term.sources.map { (article: $0.article, weight: Self.weight($0.count) * term.rarity) }
            let targets = term.targets.map { (article: $0.article, weight: Self.weight($0.count) * term.rarity) }
            for source in sources {
                squares.rows[source.article] += source.weight * source.weight
                for target in targets { table[source.article, target.article] += source.weight * target.weight }
            }
            for target in targets { squares.columns[target.article] += target.weight * target.weight }
        }
        let lengths = (rows: squares.rows.map(Self.length), columns: squares.columns.map(Self.length))
        table.update { $0 / (lengths.rows[$1] * lengths.columns[$2]) }
        return table
    }

    /// How far the articles agree in their terms, those of one side alone speaking against it: 1 where all are shared and many,
    /// near 0 where there are few, below where most stand on one side.
    func agreements() -> SimilarityTable {
        var table = SimilarityTable(rows: sourceCount, columns: targetCount)
        var sums = (rows: [Float](repeating: 0, count: sourceCount), columns: [Float](repeating: 0, count: targetCount))
        for term in terms {
            for source in term.sources {
                sums.rows[source.article] += term.rarity
                for target in term.targets { table[source.article, target.article] += term.rarity }
            }
            for target in term.targets { sums.columns[target.article] += term.rarity }
        }
        table.update { shared, row, column in
            let all = sums.rows[row] + sums.columns[column] - shared
            return (shared - Self.contradiction * (all - shared)) / (all + Self.prior)
        }
        return table
    }

    private static func weight(_ count: Int) -> Float { 1 + log(Float(count)) }

    /// Of an article with few words it is made greater: what they prove is doubtful.
    private static func length(_ squares: Float) -> Float { (squares + leastSquares).squareRoot() }

    private static let leastSquares: Float = 9
    /// How much a term of one side alone speaks against a pair, for one that speaks for it.
    private static let contradiction: Float = 0.5
    /// How much rarity it takes to believe half of an agreement.
    private static let prior: Float = 6
}
