import Documents
import Testing

@testable import Reports

/// Lines that fit, and fields that come back as they were.
@Suite struct TextTests {
    @Test(arguments: [
        (20, "\u{2026} QUATRE cinq \u{2026}"),
        (40, "un deux trois QUATRE cinq six"),
        (6, "\u{2026}QUATRE\u{2026}"),
        (0, "\u{2026}QUATRE\u{2026}"),
    ])
    func excerptKeepsTheFact(_ width: Int, _ expected: String) {
        let text = "un deux trois QUATRE cinq six"
        let excerpt = Excerpt(text, around: TextRange(start: 14, end: 20), width: width)
        #expect(excerpt.before + excerpt.marked + excerpt.after == expected)
    }

    @Test func wideCharactersTakeTwoColumns() {
        #expect(TerminalText.width(of: "阿布卡迈勒 5%") == 13)
        #expect(TerminalText.width(of: "e\u{301}\u{200F}") == 1)
        let excerpt = Excerpt("阿布卡迈勒市已被攻占", around: nil, width: 9)
        #expect(TerminalText.width(of: excerpt.after) <= 9)
    }

    @Test func anArticleCannotSteerTheTerminal() {
        let excerpt = Excerpt("a\u{1B}[2Jb\nc", around: TextRange(start: 5, end: 6), width: 40)
        #expect(excerpt.before + excerpt.marked + excerpt.after == "a [2Jb c")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
    ])
    func fieldsAreQuotedWhereTheyMust(_ field: String, _ expected: String) {
        #expect(CSVTable.text([[field, "x"]]) == "\(expected),x\r\n")
    }
}
