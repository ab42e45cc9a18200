import Alignment
import Documents
import Testing

@Suite("Alignments are joined at the pivot")
struct JoinedUnitsTests {
    private func bead(_ source: Range<Int>, _ target: Range<Int>, _ score: Double = 0.9) -> Bead {
        Bead(source: source, target: target, score: score)
    }

    @Test("beads that share a pivot sentence are one unit, with the lowest score")
    func shared() {
        let english = PairAlignment(source: 0, target: 1, beads: [bead(0..<2, 0..<1, 0.7), bead(2..<3, 1..<2)])
        let russian = PairAlignment(source: 0, target: 2, beads: [bead(0..<1, 0..<1), bead(1..<3, 1..<2, 0.8)])
        let units = JoinedUnits.of([english, russian], counts: [3, 2, 2])
        #expect(units == [AlignedUnit(sentences: [[0, 1, 2], [0, 1], [0, 1]], score: 0.7)])
    }

    @Test("what one version adds stands where it has it; what it leaves out is empty")
    func added() {
        let english = PairAlignment(
            source: 0, target: 1,
            beads: [bead(0..<0, 0..<1), bead(0..<1, 1..<2), bead(0..<0, 2..<3), bead(1..<2, 0..<0)])
        let units = JoinedUnits.of([english], counts: [2, 3]).map(\.sentences)
        #expect(units == [[[], [0]], [[0], [1]], [[], [2]], [[1], []]])
    }

    @Test("what two versions share and the pivot lacks is one unit where they are aligned with one another")
    func others() {
        let english = PairAlignment(
            source: 0, target: 1, beads: [bead(0..<1, 0..<1), bead(0..<0, 1..<2), bead(1..<2, 2..<3)])
        let russian = PairAlignment(
            source: 0, target: 2, beads: [bead(0..<1, 0..<1), bead(0..<0, 1..<2), bead(1..<2, 2..<3)])
        #expect(JoinedUnits.of([english, russian], counts: [2, 3, 3]).count == 4)
        let both = PairAlignment(
            source: 1, target: 2, beads: [bead(0..<1, 0..<1), bead(1..<2, 1..<2, 0.6), bead(2..<3, 2..<3)])
        let units = JoinedUnits.of([english, russian, both], counts: [2, 3, 3])
        #expect(
            units == [
                AlignedUnit(sentences: [[0], [0], [0]], score: 0.9),
                AlignedUnit(sentences: [[], [1], [1]], score: 0.6),
                AlignedUnit(sentences: [[1], [2], [2]], score: 0.9),
            ])
    }

    @Test("blocks that changed places keep the order of the pivot")
    func crossing() {
        let english = PairAlignment(source: 0, target: 1, beads: [bead(0..<1, 1..<2), bead(1..<2, 0..<1)])
        #expect(JoinedUnits.of([english], counts: [2, 2]).map(\.sentences) == [[[0], [1]], [[1], [0]]])
    }
}

@Suite("An alignment is scored against a gold one")
struct AlignmentEvaluationTests {
    private func links(_ pairs: [([Int], [Int])]) -> [SentenceLink] {
        pairs.map { SentenceLink(source: $0.0, target: $0.1) }
    }

    @Test("strict wants the bead, lax a sentence on both sides; recall leaves out what has no counterpart")
    func measures() {
        let gold = links([([0], [0]), ([1, 2], [1]), ([3], []), ([4], [2])])
        let hypothesis = links([([0], [0]), ([1], [1]), ([2], []), ([3], []), ([4], [2])])
        let result = AlignmentEvaluation(gold: gold, hypothesis: hypothesis)
        #expect([result.strict.precision, result.strict.recall] == [0.6, 2.0 / 3])
        #expect([result.lax.precision, result.lax.recall] == [0.8, 1])
    }

    @Test("an alignment agrees with itself")
    func identity() {
        let gold = links([([0], [0]), ([1], []), ([], [1])])
        #expect(AlignmentEvaluation(gold: gold, hypothesis: gold).strict.f1 == 1)
    }
}
