import Alignment
import Documents
import Testing

@Suite("Why a bead was chosen")
struct BeadExplanationTests {
    private static let target = (0..<20).filter { !(5..<9).contains($0) }.map { [$0] }

    @Test("the chosen bead leads the best passage, and its terms make its score", arguments: Aligner.Order.allCases)
    func chosen(_ order: Aligner.Order) throws {
        var meanings = Meanings()
        let source = meanings.document((0..<20).map { [$0] })
        let target = meanings.document(Self.target)
        let aligner = Aligner(order: order)
        for (index, bead) in aligner.align(source, target).enumerated() {
            let explanation = try #require(aligner.explain(bead: index, source, target))
            let chosen = explanation.chosen
            #expect(Array(chosen.source) == Array(bead.source) && Array(chosen.target) == Array(bead.target))
            #expect(explanation.others.allSatisfy { $0.passage <= chosen.passage + 1e-4 })
            guard !bead.isNull else { continue }
            let sum = chosen.terms.reduce(0) { $0 + $1.value * $1.weight } * chosen.lengths
            #expect(abs(sum - chosen.score) < 1e-5)
        }
    }

    @Test("there is no bead beyond the last")
    func beyond() {
        var meanings = Meanings()
        let (source, target) = (meanings.document([[0]]), meanings.document([[0]]))
        #expect(Aligner().explain(bead: 1, source, target) == nil)
    }
}
