import Alignment
import Documents
import Testing
import Vectors

@Suite("Beads are found")
struct AlignerTests {
    struct Example: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var source: [[Int]]
        var target: [[Int]]
        var beads: [[[Int]]]
        var order = Aligner.Order.monotonic
    }

    private static let line = (0..<20).map { [$0] }

    @Test(arguments: [
        Example(testDescription: "one to one", source: line, target: line, beads: (0..<20).map { [[$0], [$0]] }),
        Example(
            testDescription: "two to one, one to three", source: [[0], [1], [2, 3, 4], [5], [6]],
            target: [[0, 1], [2], [3], [4], [5], [6]],
            beads: [[[0, 1], [0]], [[2], [1, 2, 3]], [[3], [4]], [[4], [5]]]),
        Example(
            testDescription: "two to two that cannot be taken apart", source: [[0], [1, 2], [3], [4], [5]],
            target: [[0], [1], [2, 3], [4], [5]],
            beads: [[[0], [0]], [[1, 2], [1, 2]], [[3], [3]], [[4], [4]]]),
        Example(
            testDescription: "what a sentence ends with stands in the next one of the other side",
            source: [[0], [1, 2, 3, 4], [5, 6], [7]], target: [[0], [1, 2, 3], [4, 5, 6], [7]],
            beads: [[[0], [0]], [[1, 2], [1, 2]], [[3], [3]]]),
        Example(
            testDescription: "a block missing from one side, a sentence from the other",
            source: line, target: Array(line[..<5]) + Array(line[9..<14]) + [[99]] + Array(line[14...]),
            beads: (0..<5).map { [[$0], [$0]] } + (5..<9).map { [[$0], []] } + (9..<14).map { [[$0], [$0 - 4]] }
                + [[[], [10]]] + (14..<20).map { [[$0], [$0 - 3]] }),
        Example(
            testDescription: "blocks that changed places", source: line,
            target: Array(line[..<4]) + Array(line[9..<14]) + Array(line[4..<9]) + Array(line[14...]),
            beads: (0..<4).map { [[$0], [$0]] } + (4..<9).map { [[$0], [$0 + 5]] } + (9..<14).map { [[$0], [$0 - 5]] }
                + (14..<20).map { [[$0], [$0]] },
            order: .free),
        Example(
            testDescription: "a moved block whose place was taken by what was added", source: line,
            target: Array(line[..<4]) + Array(line[9..<14]) + [[91], [92], [93]] + Array(line[4..<9])
                + Array(line[14...]),
            beads: (0..<4).map { [[$0], [$0]] } + (4..<9).map { [[$0], [$0 + 8]] } + (9..<14).map { [[$0], [$0 - 5]] }
                + (9..<12).map { [[], [$0]] } + (14..<20).map { [[$0], [$0 + 3]] },
            order: .free),
        Example(testDescription: "one side empty", source: [], target: [[0], [1]], beads: [[[], [0]], [[], [1]]]),
        Example(testDescription: "both sides empty", source: [], target: [], beads: []),
    ])
    func finds(_ example: Example) {
        var meanings = Meanings()
        let (source, target) = (meanings.document(example.source), meanings.document(example.target))
        let beads = Aligner(order: example.order).align(source, target)
        #expect(Set(beads.map { Pair($0) }) == Set(example.beads.map { Pair($0[0], $0[1]) }))
        #expect(beads.count == example.beads.count)
    }

    @Test("a heading is never one with the sentence behind it")
    func sections() {
        var meanings = Meanings()
        let plain = meanings.document([[0], [1, 2], [3]])
        let headed = meanings.document([[0], [1], [2], [3]], sectionStarts: [1, 2])
        let beads = Aligner().align(headed, plain).map { Pair($0) }
        #expect(!beads.contains(Pair([1, 2], [1])))
        #expect(beads.flatMap(\.source) == [0, 1, 2, 3])
    }

    @Test("where nothing corresponds, hardly any bead is called sure")
    func nothingInCommon() {
        var meanings = Meanings()
        let (source, target) = (meanings.document((0..<12).map { [$0] }), meanings.document((20..<30).map { [$0] }))
        let beads = Aligner().align(source, target)
        #expect(beads.reduce(0) { $0 + $1.score } < 0.5 * Double(beads.count))
    }

    @Test("a document that is searched coarse to fine is aligned like a short one")
    func longDocuments() {
        var meanings = Meanings()
        let count = 1500
        let source = meanings.document((0..<count).map { [$0] })
        let target = meanings.document((0..<count).filter { !(700..<760).contains($0) }.map { [$0] })
        let beads = Aligner().align(source, target).map { Pair($0) }
        let gold = (0..<700).map { Pair([$0], [$0]) } + (760..<count).map { Pair([$0], [$0 - 60]) }
        #expect(Double(Set(beads).intersection(gold).count) > 0.99 * Double(gold.count))
    }

    @Test("whatever the vectors, each sentence of both sides is in one bead", arguments: 0..<30)
    func coverage(_ seed: Int) {
        var generator = SplitMix64(state: UInt64(seed))
        var meanings = Meanings()
        func sentences() -> [[Int]] {
            (0..<Int.random(in: 0...40, using: &generator)).map { _ in [Int.random(in: 0..<30, using: &generator)] }
        }
        let (source, target) = (sentences(), sentences())
        for order in Aligner.Order.allCases {
            let beads = Aligner(order: order).align(meanings.document(source), meanings.document(target))
            #expect(beads.flatMap { Array($0.source) } == Array(source.indices))
            #expect(beads.flatMap { Array($0.target) }.sorted() == Array(target.indices))
            #expect(beads.allSatisfy { (0...1).contains($0.score) && !($0.source.isEmpty && $0.target.isEmpty) })
        }
    }
}
