import Alignment
import Documents
import Testing

@Suite("Alignments of many documents are judged together")
struct AlignmentCountsTests {
    private func links(_ pairs: [([Int], [Int])]) -> [SentenceLink] {
        pairs.map { SentenceLink(source: $0.0, target: $0.1) }
    }

    private var documents: [AlignmentCounts] {
        let gold = links([([0], [0]), ([1, 2], [1]), ([3], [])])
        return [
            AlignmentCounts(gold: gold, hypothesis: gold),
            AlignmentCounts(gold: gold, hypothesis: links([([0], [0]), ([1], [1]), ([2], []), ([3], [])])),
        ]
    }

    @Test("the beads of all count alike")
    func pooled() {
        let all = AlignmentEvaluation(documents)
        #expect([all.strict.precision, all.strict.recall] == [5.0 / 7, 3.0 / 4])
        #expect([all.lax.precision, all.lax.recall] == [6.0 / 7, 1])
    }

    @Test("a bead type has its own figures, beads without counterpart too")
    func byShape() {
        let joined = AlignmentEvaluation(documents, of: AlignmentCounts.Shape(source: 2, target: 1))
        #expect([joined.strict.precision, joined.strict.recall] == [1, 0.5])
        let alone = AlignmentEvaluation(documents, of: AlignmentCounts.Shape(source: 1, target: 0))
        #expect([alone.strict.precision, alone.strict.recall] == [2.0 / 3, 1])
    }

    @Test("the interval holds the figure, and is the same each time")
    func interval() {
        let many = (0..<10).flatMap { _ in documents }
        func figure(_ counts: [AlignmentCounts]) -> Double { AlignmentEvaluation(counts).strict.f1 }
        let interval = BootstrapInterval.of(many, figure: figure)
        #expect(interval.contains(figure(many)) && interval.lowerBound < interval.upperBound)
        #expect(interval == BootstrapInterval.of(many, figure: figure))
    }
}
