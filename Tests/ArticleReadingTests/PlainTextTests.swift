import Documents
import Testing

@testable import ArticleReading

@Suite struct PlainTextTests {
    @Test(arguments: [
        ("Un.\n\nDeux.", ["Un.", "Deux."]),
        ("  Un.  \r\n\r\n\r\n  Deux \t deux.\r\n", ["Un.", "Deux deux."]),
        ("Un\u{202F}! Deux\u{A0}: trois.", ["Un\u{202F}! Deux\u{A0}: trois."]),
        ("", []),
    ])
    func aBlankLineEndsAParagraph(_ text: String, _ blocks: [String]) {
        #expect(PlainText(text).blocks.map(\.text) == blocks)
    }

    @Test func wrappedLinesAreJoined() {
        let text = """
            Le conseil municipal a voté jeudi soir la rénovation du vieux pont
            de pierre, fermé depuis deux ans. Les travaux doivent commencer au
            printemps et durer dix-huit mois.

            Les commerçants attendent la réouverture.
            """
        #expect(
            PlainText(text).blocks.map(\.text) == [
                "Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre, fermé depuis deux ans. "
                    + "Les travaux doivent commencer au printemps et durer dix-huit mois.",
                "Les commerçants attendent la réouverture.",
            ])
    }

    @Test func longLinesAreParagraphsOfTheirOwn() {
        let lines = ["un", "deux", "trois"].map { word in "Le \(word) " + String(repeating: "mot ", count: 60) + "fin."
        }
        #expect(PlainText(lines.joined(separator: "\n")).blocks.map(\.text) == lines)
    }

    @Test func listsAreNotJoined() {
        #expect(
            PlainText("pommes\npoires et prunes\nnoix").blocks.map(\.text) == ["pommes", "poires et prunes", "noix"])
    }

    @Test func linesWithoutSpacesAreJoinedWithoutOne() {
        let text = String(repeating: "市長は木曜日に橋の修理を決めた", count: 2) + "\n" + String(repeating: "工事は春に始まる", count: 3)
        #expect(PlainText(text).blocks.count == 1)
        #expect(!PlainText(text).blocks[0].text.contains(" "))
    }

    @Test(arguments: [
        ("Le pont rouvre\n\nLe maire a signé.", "Le pont rouvre"),
        ("Le maire a signé.\n\nLe pont rouvre.", nil),
        ("Le pont rouvre", nil),
        ("Le pont rouvre\nLe maire a signé.", nil),
    ])
    func aShortFirstLineIsTheHeadline(_ text: String, _ title: String?) {
        let plain = PlainText(text)
        #expect(plain.title == title)
        #expect(plain.blocks.contains { $0.text == title } == false)
    }
}
