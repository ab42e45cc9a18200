import Documents
import Testing

@testable import Segmentation

@Suite struct SegmenterTests {
    private let segmenter = Segmenter(language: Language("fr")!)

    @Test func theHeadlineComesFirstAndHasNoBlock() {
        let article = Article(
            name: "x", language: Language("fr")!, title: "Le pont rouvre",
            blocks: [Block("Un. Deux."), Block("« Trois ? » Quatre.")])
        let sentences = segmenter.segment(article).sentences
        #expect(sentences.map(\.text) == ["Le pont rouvre", "Un.", "Deux.", "« Trois ? »", "Quatre."])
        #expect(sentences.map(\.block) == [nil, 0, 0, 1, 1])
    }

    @Test func rangesCountScalars() {
        let sentences = segmenter.segment("  Un 😀\u{301}. \u{A0}Deux.\n")
        #expect(sentences.map(\.text) == ["Un 😀\u{301}.", "Deux."])
        #expect(sentences.map(\.range) == [TextRange(start: 2, end: 8), TextRange(start: 10, end: 15)])
    }

    @Test(arguments: ["", " ", "\u{202F}\n", "\u{200B}", "...", "»", "\u{0}", "👩‍👩‍👧‍👦"])
    func textsThatAreNoSentencesAreTaken(_ text: String) {
        #expect(segmenter.segment(text).count <= 1)
    }

    /// What stands between the sentences is white space, so that they and the gaps are the block.
    @Test(arguments: ["fr", "en", "de", "ar", "zh", "ja", "ru", "xx"])
    func sentencesAndGapsAreTheBlock(_ tag: String) {
        let segmenter = Segmenter(language: Language(tag)!)
        var generator = Xorshift(seed: 20_171_109)
        for _ in 0..<300 {
            let text = RandomText.next(&generator)
            let scalars = Array(text.unicodeScalars)
            var end = 0
            for sentence in segmenter.segment(text) {
                #expect(scalars[end..<sentence.range.start].allSatisfy { $0.properties.isWhitespace })
                #expect(
                    Array(sentence.text.unicodeScalars) == Array(scalars[sentence.range.start..<sentence.range.end]))
                end = sentence.range.end
            }
            #expect(scalars[end...].allSatisfy { $0.properties.isWhitespace })
        }
    }
}

/// Texts of the marks that rules look at, between letters of several scripts.
private enum RandomText {
    private static let pieces = [
        "a", "Le", "M.", "Dr. ", "U.S. ", "3", "1er", "12.", ".", "…", "...", "!", "?", "؟", "。", "！", "»", "«",
        "\u{A0}",
        "\u{202F}", " ", " ", "\n", "“", "”", "\"", "(", ")", "[", "]", "мир", "Мир", "你好", "「", "」", "ا", "😀",
        "\u{301}", "—", "-",
        "www.", "://", "é", ",",
    ]

    static func next(_ generator: inout Xorshift) -> String {
        (0..<Int.random(in: 0..<60, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }.joined()
    }
}

/// Random numbers that are the same in every run.
private struct Xorshift: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
