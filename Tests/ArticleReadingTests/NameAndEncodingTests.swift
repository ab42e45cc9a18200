import Documents
import Testing

@testable import ArticleReading

@Suite struct NameAndEncodingTests {
    @Test(arguments: [
        ("x.fr.html", "fr"), ("fr.txt", "fr"), ("x.pt-BR.html", "pt-BR"), ("x.zh-Hant-TW.html", "zh-Hant-TW"),
        ("x.es-419.txt", "es-419"), ("la-une.html", nil), ("fr-report-2017.html", nil), ("de-text.txt", nil),
    ]) func aNameIsALanguageWhereItIsAWholeTag(_ name: String, _ language: String?) {
        #expect(FileName(name).language?.tag == language)
    }

    private static let polish =
        "Stary most, zamknięty od lata, będzie znów otwarty, ogłosił ratusz. Są też wieści źle przyjęte."
    private static let letters: [Unicode.Scalar: (windows: UInt8, iso: UInt8)] = [
        "ą": (0xB9, 0xB1), "ę": (0xEA, 0xEA), "ł": (0xB3, 0xB3), "ó": (0xF3, 0xF3), "ś": (0x9C, 0xB6),
        "ź": (0x9F, 0xBC),
        "ż": (0xBF, 0xBF),
    ]

    private func title(of bytes: [UInt8]) throws -> String? {
        let article = try ArticleReader().read(bytes, name: "x.txt").article
        return article.title ?? article.blocks.first?.text
    }

    @Test func encodingsOfCentralEuropeAreToldApart() throws {
        let scalars = Array(Self.polish.unicodeScalars)
        let windows = scalars.map { Self.letters[$0]?.windows ?? UInt8($0.value) }
        let iso = scalars.map { Self.letters[$0]?.iso ?? UInt8($0.value) }
        #expect(try title(of: windows) == Self.polish)
        #expect(try title(of: iso) == Self.polish)
    }
}
