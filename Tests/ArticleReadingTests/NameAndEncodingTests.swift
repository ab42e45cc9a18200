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

    private static let russian = """
        Старый мост, закрытый с лета, будет снова открыт, объявила мэрия, и жители соседних улиц этому рады.
        """
    /// What the letters from `а` to `я` are in encodings of Russian; capitals are left out but for the first.
    private static let cyrillic: [(capital: UInt8, letters: [UInt8])] = [
        (0xC1, Array(0xD0...0xEF)), (0x91, Array(0xA0...0xAF) + Array(0xE0...0xEF)),
        (
            0xF3,
            [
                0xC1, 0xC2, 0xD7, 0xC7, 0xC4, 0xC5, 0xD6, 0xDA, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0,
                0xD2, 0xD3, 0xD4, 0xD5, 0xC6, 0xC8, 0xC3, 0xDE, 0xDB, 0xDD, 0xDF, 0xD9, 0xD8, 0xDC, 0xC0, 0xD1,
            ]
        ),
    ]

    @Test(arguments: cyrillic.indices, [false, true])
    func encodingsOfRussianAreToldApart(_ index: Int, _ isPage: Bool) throws {
        let (capital, letters) = Self.cyrillic[index]
        let text = Self.russian.unicodeScalars.map { scalar -> UInt8 in
            if scalar.isASCII { return UInt8(scalar.value) }
            return scalar == "С" ? capital : letters[Int(scalar.value) - 0x430]
        }
        let bytes = isPage ? Array("<div class=article><p lang=x>".utf8) + text + Array("</p></div>".utf8) : text
        let article = try ArticleReader().read(bytes, name: isPage ? "x.html" : "x.txt").article
        #expect(article.language.tag == "ru")
        #expect(article.title ?? article.blocks.first?.text == Self.russian)
    }

    @Test func arabicIsNotTakenForGreek() throws {
        let arabic = "عاد سكان الأحياء القريبة من النهر إلى بيوتهم بعدما انخفض منسوب المياه إلى أقل من خمسة أمتار."
        let iso8859 = arabic.unicodeScalars.map { UInt8($0.isASCII ? $0.value : $0.value - 0x560) }
        #expect(try title(of: iso8859) == arabic)
    }

    @Test func encodingsOfCentralEuropeAreToldApart() throws {
        let scalars = Array(Self.polish.unicodeScalars)
        let windows = scalars.map { Self.letters[$0]?.windows ?? UInt8($0.value) }
        let iso = scalars.map { Self.letters[$0]?.iso ?? UInt8($0.value) }
        #expect(try title(of: windows) == Self.polish)
        #expect(try title(of: iso) == Self.polish)
    }
}
