import Documents
import Testing

@testable import Segmentation

@Suite struct SRXTests {
    private let french = Language("fr")!

    private func document(_ rules: String, cascade: String = "yes") throws -> SRXDocument {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
            <header segmentsubflows="yes" cascade="\(cascade)"/>
            <body><languagerules>\(rules)</languagerules>
            <maprules>
            <languagemap languagepattern="FR.*" languagerulename="A"/>
            <languagemap languagepattern=".*" languagerulename="B"/>
            </maprules></body></srx>
            """
        return try SRXDocument(Array(text.utf8), name: "x.srx")
    }

    private static let exception =
        #"<languagerule languagerulename="A"><rule break="no"><beforebreak>\bM\.</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>"#
    private static let stop =
        #"<languagerule languagerulename="B"><rule><beforebreak>[.?]+</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>"#

    @Test func theFirstRuleThatMatchesDecides() throws {
        let segmenter = try Segmenter(language: french, srx: document(Self.exception + Self.stop))
        #expect(segmenter.segment("Ici M. Roux. Oui").map(\.text) == ["Ici M. Roux.", "Oui"])
    }

    @Test func onlyTheFirstMapCountsWithoutCascade() throws {
        let document = try document(Self.exception + Self.stop, cascade: "no")
        #expect(document.rules(for: french).count == 1)
        #expect(document.rules(for: Language("en")!).count == 1)
        let segmenter = try Segmenter(language: french, srx: document)
        #expect(segmenter.segment("Un. Deux.").map(\.text) == ["Un. Deux."])
    }

    @Test func aRuleThatIsNoRegularExpressionIsNamed() throws {
        let bad = #"<languagerule languagerulename="B"><rule><beforebreak>[.</beforebreak></rule></languagerule>"#
        let document = try document(bad)
        let error = #expect(throws: BadInput.self) { try Segmenter(language: french, srx: document) }
        #expect(error?.reason.contains("'[.'") == true)
    }

    @Test(arguments: ["", "<srx>", "<srx/>", "text", "<srx><body></srx>"])
    func whatIsNoRuleFileIsRefused(_ text: String) {
        #expect(throws: BadInput.self) { try SRXDocument(Array(text.utf8), name: "x.srx") }
    }

    @Test(arguments: [
        ("a*b+", "a{0,100}b{1,100}"), ("[*+]a+?", "[*+]a{1,100}?"), (#"\*\Q*+\E+"#, #"\*\Q*+\E{1,100}"#),
        ("(?:a|b){2,}", "(?:a|b){2,102}"), ("a{2,3}?", "a{2,3}?"), (#"\p{Lu}*+"#, #"\p{Lu}{0,100}+"#),
        ("(?<=a)?", "(?<=a)?"),
    ])
    func unboundedRepetitionsAreBounded(_ pattern: String, _ bounded: String) {
        #expect(BoundedPattern.bounding(pattern) == bounded)
    }
}
