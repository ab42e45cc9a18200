import Documents
import Testing

@testable import ReviewServer

@Suite("What leaves the review")
struct BitextTests {
    /// A row of three versions in which the pair fr-en has a bead and a sentence without counterpart.
    static let joined = Bitext(
        articles: Bitext.sample(["fr", "en", "ar"], [[[0, 1], [0], [0]], [[2], [1], [1]]]).articles,
        alignments: [
            PairAlignment(
                source: 0, target: 1,
                beads: [
                    Bead(source: 0..<1, target: 0..<1, score: 0.9), Bead(source: 1..<2, target: 0..<0, score: 0),
                    Bead(source: 2..<3, target: 1..<2, score: 0.8),
                ]),
            PairAlignment(
                source: 0, target: 2,
                beads: [
                    Bead(source: 0..<2, target: 0..<1, score: 0.7), Bead(source: 2..<3, target: 1..<2, score: 0.6),
                ]),
        ],
        units: [
            AlignedUnit(sentences: [[0, 1], [0], [0]], score: 0.7),
            AlignedUnit(sentences: [[2], [1], [1]], score: 0.6),
        ])

    @Test("nothing done, the bitext is the aligner's own")
    func unchanged() {
        let bitext = ReviewDocument(Self.joined).bitext()
        #expect(bitext.alignments == Self.joined.alignments && bitext.units == Self.joined.units)
    }

    @Test("where a row was changed its pairs are the row's, elsewhere the aligner's")
    func changed() throws {
        var history = ReviewHistory(ReviewDocument(Self.joined))
        try history.perform(.moveDown(row: 0, version: 0, count: 1))
        let bitext = history.document.bitext()
        #expect(bitext.alignments[0].beads.map(\.source) == [0..<1, 1..<2, 2..<3])
        #expect(bitext.alignments[1].beads.map(\.source) == [0..<1, 1..<3])
        #expect(bitext.units.map(\.sentences) == [[[0], [0], [0]], [[1, 2], [1], [1]]])
    }

    @Test("confirmed rows are sure, and can be had alone or with those above a score")
    func choice() throws {
        var history = ReviewHistory(ReviewDocument(.sample(["fr", "en"], [[[0], [0]], [[1], [1]]], score: 0.4)))
        try history.perform(.confirm(row: 0, above: true))
        let document = history.document
        #expect(document.bitext(.all).units.map(\.score) == [1, 0.4])
        #expect(document.bitext(.confirmed).units.count == 1)
        #expect(document.bitext(.score(0.4)).units.count == 2)
        #expect(document.bitext(.score(0.5)).units.count == 1)
    }

    @Test("a sentence that was cut counts from there on")
    func cutSentence() throws {
        var history = ReviewHistory(ReviewDocument(.sample(["fr", "en"], [[[0], [0]], [[1], [1]]])))
        try history.perform(.splitSentence(version: 0, sentence: 0, at: 3))
        let bitext = history.document.bitext()
        #expect(bitext.articles[0].sentences.map(\.text) == ["fr1", "word", "fr2 word"])
        #expect(bitext.units.map { $0.sentences[0] } == [[0, 1], [2]])
        #expect(bitext.alignments[0].beads.map(\.source) == [0..<2, 2..<3])
    }
}
