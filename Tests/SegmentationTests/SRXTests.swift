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
        #expect(try document.rules(for: french).count == 1)
        #expect(try document.rules(for: Language("en")!).count == 1)
        let segmenter = try Segmenter(language: french, srx: document)
        #expect(segmenter.segment("Un. Deux.").map(\.text) == ["Un. Deux."])
    }

    /// As OmegaT's own file.
    @Test func whereTheFileDoesNotSayMapsCountUntilARuleBreaks() throws {
        let text = """
            <srx version="2.0"><header/><body><languagerules>\(Self.exception + Self.stop)</languagerules><maprules>
            <languagemap languagepattern="FR.*" languagerulename="A"/><languagemap languagepattern=".*" languagerulename="B"/>
            <languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>
            """
        let document = try SRXDocument(Array(text.utf8), name: "x.srx")
        #expect(try document.rules(for: french).map(\.isBreak) == [false, true])
    }

    @Test func aRuleThatIsNoRegularExpressionIsNamed() throws {
        let bad = #"<languagerule languagerulename="B"><rule><beforebreak>[.</beforebreak></rule></languagerule>"#
        let document = try document(bad + Self.exception)
        let error = #expect(throws: BadInput.self) { try Segmenter(language: french, srx: document) }
        #expect(error?.reason.contains("'[.'") == true)
        #expect(error?.line == 4)
    }

    /// What is wrong is named with its line.
    @Test(arguments: [
        (#"<rule break="maybe"><beforebreak>x</beforebreak></rule>"#, ".*", "D", 4),
        ("<rule><beforebreak>x</beforebreak></rule>", "(fr", "D", 6),
        ("<rule><beforebreak>x</beforebreak></rule>", "fr", "E", 6),
    ]) func errorsHaveTheirLine(_ rule: String, _ pattern: String, _ name: String, _ line: Int) {
        let text = """
            <srx version="2.0">
            <header cascade="yes"/><body><languagerules>
            <languagerule languagerulename="D">
            \(rule)
            </languagerule></languagerules><maprules>
            <languagemap languagepattern="\(pattern)" languagerulename="\(name)"/>
            <languagemap languagepattern="x" languagerulename="D"/></maprules></body></srx>
            """
        let error = #expect(throws: BadInput.self) {
            try Segmenter(language: french, srx: SRXDocument(Array(text.utf8), name: "x.srx"))
        }
        #expect(error?.line == line)
    }

    /// SRX 1.0 has a document type, other namespaces, a level more of maps, and no cascade; editors of Windows write UTF-16.
    @Test(arguments: [false, true]) func olderFilesAreRead(_ isUTF16: Bool) throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE srx PUBLIC "-//SRX//DTD SRX//EN" "srx.dtd">
            <srx version="1.0"><header segmentsubflows="yes"><formathandle type="start" include="no"/></header><body>
            <languagerules><languagerule languagerulename="Default">
            <rule break="no"><beforebreak>[Ee]tc\\.</beforebreak><afterbreak>\\s[a-zà]</afterbreak></rule>
            <rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule></languagerules>
            <maprules><maprule maprulename="Default"><languagemap languagepattern=".*" languagerulename="Default"/></maprule>
            </maprules></body></srx>
            """
        let bytes =
            isUTF16 ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
        let segmenter = try Segmenter(language: french, srx: SRXDocument(bytes, name: "x.srx"))
        #expect(segmenter.segment("Pain etc. à midi. Fin").map(\.text) == ["Pain etc. à midi.", "Fin"])
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
