import Foundation
import Vectors

/// Two articles that report the same.
package struct ArticleMatch: Hashable, Sendable {
    /// Indices into the two lists.
    package var source: Int
    package var target: Int
    /// The probability that they do.
    package var certainty: Double
}

/// Pairs the articles of two lists by what they say: those that are each other's best, if that is more likely than not.
///
/// Three things are compared: the meaning, from which is taken what all articles of a list have in common (their language, their
/// site); the words that both lists have, names as a rule; and the numbers, which tell editions of one report apart. From each
/// similarity goes the mean of those to the nearest neighbours (CSLS; Conneau et al., Word translation without parallel data, 2018,
/// section 2.3).
package enum ArticleMatcher {
    private static let neighbours = 5
    /// How many articles it takes to believe half of what they have in common.
    private static let prior: Float = 8
    /// What words and numbers count beside the meaning.
    private static let share: Float = 0.5
    /// Two candidates that are closer than this are not told apart.
    private static let leastLead: Float = 0.01

    /// - Returns: the pairs, by source. No article is in two.
    package static func matches(_ sources: [ArticleProfile], _ targets: [ArticleProfile]) -> [ArticleMatch] {
        guard !sources.isEmpty, !targets.isEmpty else { return [] }
        let meanings = meanings(sources.map(\.vector), targets.map(\.vector))
        let words = SharedTerms(sources.map(\.words), targets.map(\.words)).cosines()
        let numbers = SharedTerms(sources.map(\.numbers), targets.map(\.numbers)).agreements()
        var scores = meanings
        scores.update { $0 + share * (words[$1, $2] + numbers[$1, $2]) }
        scores = scores.withoutNeighbours(neighbours)
        return sources.indices.compactMap { source in
            let target = scores.best(ofRow: source)
            let lead = scores.lead(source, target)
            guard scores.best(ofColumn: target) == source, lead >= leastLead else { return nil }
            let certainty = certainty(
                meaning: meanings[source, target], numbers: numbers[source, target], lead: lead)
            return certainty > 0.5 ? ArticleMatch(source: source, target: target, certainty: certainty) : nil
        }
    }

    /// Fitted by logistic regression on news in nine languages, of which each list had articles that the other had not.
    private static func certainty(meaning: Float, numbers: Float, lead: Float) -> Double {
        1 / (1 + exp(17 - Double(22 * meaning + 20 * numbers + 5.5 * min(lead, 1))))
    }

    private static func meanings(_ sources: [[Float]], _ targets: [[Float]]) -> SimilarityTable {
        let dimension = sources[0].count
        var cosines: [Float] = []
        cosines.appendProducts(
            of: centred(sources, dimension), rows: sources.count, with: centred(targets, dimension),
            rows: targets.count, dimension: dimension)
        return SimilarityTable(rows: sources.count, columns: targets.count, values: cosines)
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
