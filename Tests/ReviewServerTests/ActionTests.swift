import Documents
import TestSupport
import Testing

@testable import ReviewServer

@Suite("What each action does to the rows")
struct ActionTests {
    /// Three rows: two sentences against one, one against one, one against two.
    static let start = ReviewDocument(
        .sample(["fr", "en"], [[[0, 1], [0]], [[2], [1]], [[3], [2, 3]]]))

    static let cases: [(ReviewAction, [String])] = [
        (.mergeRows(row: 0), ["fr1+fr2+fr3|en1+en2", "fr4|en3+en4"]),
        (.splitRow(row: 0, at: [1, 1]), ["fr1|en1", "fr2|", "fr3|en2", "fr4|en3+en4"]),
        (.moveUp(row: 2, version: 1, count: 1), ["fr1+fr2|en1", "fr3|en2+en3", "fr4|en4"]),
        (.moveDown(row: 0, version: 0, count: 1), ["fr1|en1", "fr2+fr3|en2", "fr4|en3+en4"]),
        (.moveDown(row: 1, version: 1, count: 1), ["fr1+fr2|en1", "fr3|", "fr4|en2+en3+en4"]),
        (.link(row: 2, version: 1, to: 0), ["fr1+fr2|en1+en3+en4", "fr3|en2", "fr4|"]),
        (.unlink(row: 1, version: 1), ["fr1+fr2|en1", "fr3|", "|en2", "fr4|en3+en4"]),
        (.confirm(row: 1, above: true), ["fr1+fr2|en1*", "fr3|en2*", "fr4|en3+en4"]),
        (.confirm(row: 1, above: false), ["fr1+fr2|en1", "fr3|en2*", "fr4|en3+en4"]),
        (.edit(version: 0, sentence: 2, text: " new "), ["fr1+fr2|en1", "new|en2", "fr4|en3+en4"]),
        (.splitSentence(version: 1, sentence: 1, at: 3), ["fr1+fr2|en1", "fr3|en2+word", "fr4|en3+en4"]),
        (.mergeSentences(version: 0, sentence: 0), ["fr1 fr2|en1", "fr3|en2", "fr4|en3+en4"]),
    ]

    @Test("rows after an action", arguments: cases)
    func rows(_ action: ReviewAction, _ expected: [String]) throws {
        var history = ReviewHistory(Self.start)
        try history.perform(action)
        #expect(history.document.reading == expected)
        #expect(history.document.isWhole)
        try history.perform(.undo)
        #expect(history.document == Self.start)
    }

    @Test(
        "what cannot be done is refused and changes nothing",
        arguments: [
            .mergeRows(row: 2), .mergeRows(row: -1), .splitRow(row: 1, at: [1, 1]), .splitRow(row: 1, at: [0]),
            .splitRow(row: 1, at: [9, 0]), .moveUp(row: 0, version: 0, count: 1),
            .moveDown(row: 1, version: 1, count: 0),
            .moveDown(row: 2, version: 1, count: 1), .moveUp(row: 1, version: 5, count: 1),
            .link(row: 1, version: 0, to: 1), .unlink(row: 7, version: 0), .edit(version: 0, sentence: 0, text: " \n"),
            .edit(version: 0, sentence: 99, text: "x"), .splitSentence(version: 0, sentence: 0, at: 0),
            .splitSentence(version: 0, sentence: 0, at: 500), .mergeSentences(version: 0, sentence: 1),
            .unconfirm(row: 0), .undo, .redo, .realign(stretches: [RealignedStretch(row: 0, count: 2, rows: [])]),
            .realign(stretches: [RealignedStretch(row: 2, count: 9, rows: [])]),
            .realign(stretches: [RealignedStretch(row: -1, count: 1, rows: [])]),
        ] as [ReviewAction])
    func refusals(_ action: ReviewAction) {
        var history = ReviewHistory(Self.start)
        #expect(throws: ReviewRefusal.self) { try history.perform(action) }
        #expect(history.document == Self.start && history.sequence == 0)
    }

    @Test("a cell that is linked far away leaves no empty row, and crosses the rows between")
    func crossLink() throws {
        var history = ReviewHistory(ReviewDocument(.sample(["fr", "en"], [[[0], []], [[1], [0]], [[], [1]]])))
        try history.perform(.link(row: 2, version: 1, to: 0))
        #expect(history.document.reading == ["fr1|en2", "fr2|en1"])
    }

    @Test("a row made of confirmed rows stays confirmed, one with another in it does not")
    func confirmationIsKept() throws {
        var history = ReviewHistory(Self.start)
        try history.perform(.confirm(row: 1, above: true))
        try history.perform(.mergeRows(row: 0))
        #expect(history.document.rows[0].isConfirmed)
        try history.perform(.mergeRows(row: 0))
        #expect(!history.document.rows[0].isConfirmed)
    }

    @Test("an edited sentence keeps what the article had")
    func originalIsKept() throws {
        var history = ReviewHistory(Self.start)
        try history.perform(.edit(version: 0, sentence: 0, text: "new"))
        try history.perform(.mergeSentences(version: 0, sentence: 0))
        #expect(history.document.versions[0].sentences[0].original == "fr1 word")
        #expect(history.document.versions[0].sentences[0].text == "new fr2 word")
    }

    @Test("sentences of languages without spaces are joined without one")
    func joinedWithoutSpace() throws {
        var history = ReviewHistory(ReviewDocument(.sample(["zh", "en"], [[[0, 1], [0]]])))
        try history.perform(.mergeSentences(version: 0, sentence: 0))
        #expect(history.document.versions[0].sentences[0].text == "zh1 wordzh2 word")
    }

    @Test("whatever was done, all of it can be taken back and done again", arguments: [UInt64(1), 2, 3])
    func undoIsWithoutEnd(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var history = ReviewHistory(ReviewDocument(.sample(["fr", "en", "ar"], (0..<40).map { [[$0], [$0], [$0]] })))
        let start = history.document
        for _ in 0..<2_000 {
            let action = ReviewAction.random(on: history.document, using: &random)
            if action == .undo || action == .redo { continue }
            _ = try? history.perform(action)
            #expect(history.document.isWhole)
        }
        let end = history.document
        while history.canUndo { try history.perform(.undo) }
        #expect(history.document == start)
        while history.canRedo { try history.perform(.redo) }
        #expect(history.document == end)
    }
}
