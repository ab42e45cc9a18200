package import Documents

/// What one document's alignment gets right of a gold one, as counts that can be added up over documents.
package struct AlignmentCounts: Hashable, Sendable {
    /// The number of sentences on either side of a bead.
    package struct Shape: Hashable, Sendable, Comparable, CustomStringConvertible {
        package var source: Int
        package var target: Int

        package init(source: Int, target: Int) {
            self.source = source
            self.target = target
        }

        package var description: String { "\(source)-\(target)" }

        package var isNull: Bool { source == 0 || target == 0 }

        package static func < (left: Shape, right: Shape) -> Bool {
            (left.source + left.target, left.source) < (right.source + right.target, right.source)
        }
    }

    /// Beads that were judged, and how many of them are exactly right and right in part.
    package struct Hits: Hashable, Sendable {
        package var strict = 0
        package var lax = 0
        package var all = 0

        static func + (left: Hits, right: Hits) -> Hits {
            Hits(strict: left.strict + right.strict, lax: left.lax + right.lax, all: left.all + right.all)
        }
    }

    /// The beads of the hypothesis that the gold has, and the beads of the gold that the hypothesis has, by their shape.
    package let precision: [Shape: Hits]
    package let recall: [Shape: Hits]

    package init(gold: [SentenceLink], hypothesis: [SentenceLink]) {
        precision = Self.hits(of: hypothesis, in: gold)
        recall = Self.hits(of: gold, in: hypothesis)
    }

    /// How many of `links` are among `others` exactly, and how many share a source and a target sentence with one of them.
    private static func hits(
        of links: [SentenceLink], in others: [SentenceLink]
    ) -> [Shape: Hits] {
        let (links, others) = (Set(links), Set(others))
        var targets: [Int: Set<Int>] = [:]
        for other in others { for sentence in other.source { targets[sentence, default: []].formUnion(other.target) } }
        var hits: [Shape: Hits] = [:]
        for link in links where !link.source.isEmpty || !link.target.isEmpty {
            let isExact = others.contains(link)
            let isShared = link.source.contains { !targets[$0, default: []].isDisjoint(with: link.target) }
            let shape = Shape(source: link.source.count, target: link.target.count)
            hits[shape, default: Hits()] =
                hits[shape, default: Hits()]
                + Hits(strict: isExact ? 1 : 0, lax: isExact || isShared ? 1 : 0, all: 1)
        }
        return hits
    }
}
