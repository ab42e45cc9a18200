/// Strict and lax precision, recall and F1 of an alignment against a gold one.
///
/// Strict counts a bead as right when the gold has exactly it; lax when it shares a source and a target sentence with one gold
/// bead. Precision judges every bead, those with an empty side too; recall leaves those out (Thompson & Koehn 2019, after Sennrich
/// & Volk 2010).
package struct AlignmentEvaluation: Hashable, Sendable {
    package struct Measure: Hashable, Sendable, Codable {
        package var precision: Double
        package var recall: Double

        package var f1: Double {
            precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        }
    }

    /// A bead as gold files have it: any sentences of either side.
    package struct Link: Hashable, Sendable {
        package var source: [Int]
        package var target: [Int]

        package init(source: [Int], target: [Int]) {
            self.source = source
            self.target = target
        }
    }

    package let strict: Measure
    package let lax: Measure

    package init(gold: [Link], hypothesis: [Link]) {
        let precision = Self.hits(of: hypothesis, in: gold)
        let recall = Self.hits(of: Self.matched(gold), in: Self.matched(hypothesis))
        strict = Measure(precision: precision.strict, recall: recall.strict)
        lax = Measure(precision: precision.lax, recall: recall.lax)
    }

    /// The shares of `links` that `others` has exactly, and that share a source and a target sentence with one of them.
    private static func hits(of links: [Link], in others: [Link]) -> (strict: Double, lax: Double) {
        let (links, others) = (Set(links).filter(isFilled), Set(others).filter(isFilled))
        var targets: [Int: Set<Int>] = [:]
        for other in others { for sentence in other.source { targets[sentence, default: []].formUnion(other.target) } }
        var (strict, lax) = (0, 0)
        for link in links {
            let isExact = others.contains(link)
            strict += isExact ? 1 : 0
            lax += isExact || link.source.contains { !targets[$0, default: []].isDisjoint(with: link.target) } ? 1 : 0
        }
        let count = Double(max(1, links.count))
        return (Double(strict) / count, Double(lax) / count)
    }

    private static func isFilled(_ link: Link) -> Bool { !link.source.isEmpty || !link.target.isEmpty }

    private static func matched(_ links: [Link]) -> [Link] { links.filter { !$0.source.isEmpty && !$0.target.isEmpty } }
}
