import Documents
import Testing
import XML

@testable import ArticleReading

@Suite struct ArticleReaderTests {
    private static let french = """
        Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre, fermé depuis deux ans à la \
        circulation. Les travaux doivent commencer au printemps et durer dix-huit mois.
        """
    private static let russian =
        "Городской совет вчера вечером принял решение о ремонте старого каменного моста, закрытого два года назад."

    private func read(_ text: String, name: String = "x.txt", given: String? = nil) throws -> ReadArticle {
        try ArticleReader(language: given.flatMap { Language($0) }).read(Array(text.utf8), name: name)
    }

    @Test(arguments: [
        ("fr.txt", "fr"), ("a.b/x.fr.html", "fr"), ("x.pt-BR.txt", "pt-BR"), ("x.v2.txt", nil), ("notes.txt", nil),
    ])
    func theNameTellsTheLanguage(_ name: String, _ tag: String?) {
        #expect(FileName(name).language?.tag == tag)
    }

    @Test func theLanguageThatIsGivenStands() throws {
        let read = try read(Self.french, given: "en")
        #expect(read.article.language.tag == "en")
        #expect(read.diagnostics.map(\.category) == ["language-contradicted"])
    }

    @Test func aPageThatDeclaresTheWrongLanguageIsFoundOut() throws {
        let read = try read("<html lang=en><body><p>\(Self.french)", name: "x.html")
        #expect(read.article.language.tag == "fr")
        #expect(read.diagnostics.map(\.category) == ["language-contradicted"])
    }

    @Test func aPageThatDeclaresTheRightLanguageKeepsItsTag() throws {
        let read = try read("<html lang=fr-CA><body><p>\(Self.french)", name: "x.html")
        #expect(read.article.language.tag == "fr-CA")
        #expect(read.diagnostics.isEmpty)
    }

    @Test func aTextWithoutHintsIsDetected() throws {
        #expect(try read(Self.french).article.language.tag == "fr")
        #expect(try read(Self.russian).article.language.tag == "ru")
    }

    @Test(arguments: ["utf-16le", "utf-8"]) func aByteOrderMarkDecides(_ encoding: String) throws {
        let mark = "\u{FEFF}" + Self.french
        let bytes = encoding == "utf-8" ? Array(mark.utf8) : mark.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try ArticleReader().read(bytes, name: "x.txt").article.blocks.map(\.text) == [Self.french])
    }

    @Test func legacyEncodingsAreGuessedByLanguage() throws {
        let latin = Self.french.unicodeScalars.map { UInt8($0.value) }
        #expect(try ArticleReader().read(latin, name: "x.txt").article.blocks.map(\.text) == [Self.french])
        let cyrillic = Self.russian.unicodeScalars.map {
            $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0)
        }
        let read = try ArticleReader().read(cyrillic, name: "x.txt")
        #expect(read.article.blocks.map(\.text) == [Self.russian])
        #expect(read.diagnostics.map(\.category) == ["guessed-encoding"])
    }

    @Test func mojibakeIsNamedWithItsLine() throws {
        let spoilt = String(
            decoding: HTMLEncoding.decode(Array("Fermé\n\(Self.french) à l’été.".utf8), from: "windows-1252")!,
            as: UTF8.self)
        let diagnostics = try read(spoilt, given: "fr").diagnostics
        #expect(diagnostics.first?.category == "mojibake")
        #expect(diagnostics.first?.line == 1)
    }

    @Test func markupIsRecognisedWithoutAnEnding() throws {
        #expect(try read("<!DOCTYPE html><p>\(Self.french)", name: "-").article.blocks.map(\.text) == [Self.french])
        #expect(try read("Il écrit <p> en rouge. \(Self.french)", name: "-").article.blocks.count == 1)
    }

    @Test(
        arguments: [
            ([], "is empty"), ([0x20, 0x0A], "is empty"), (Array("%PDF-1.7".utf8), "PDF"),
            (Array("PK\u{3}\u{4}".utf8), "ZIP"),
            ([0x61, 0x00, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67], "binary"),
            (Array("<html><script>x</script>".utf8), "no text"),
        ] as [([UInt8], String)])
    func whatIsNoArticleIsRefusedByName(_ bytes: [UInt8], _ reason: String) {
        let error = #expect(throws: BadInput.self) { try ArticleReader().read(bytes, name: "x.html") }
        #expect(error?.reason.contains(reason) == true)
    }

    @Test func randomBytesDoNotCrash() {
        var state: UInt32 = 1
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in
                state = state &* 1_664_525 &+ 1_013_904_223
                return "<>/=\"'&;#! pdivaul\u{0}é".utf8.randomByte(state)
            }
            _ = try? ArticleReader(language: Language("fr")!).read(bytes, name: "x.html")
            _ = try? ArticleReader(language: Language("fr")!).read(bytes, name: "x.txt")
        }
    }
}

extension String.UTF8View {
    fileprivate func randomByte(_ state: UInt32) -> UInt8 { Array(self)[Int(state >> 16) % count] }
}
