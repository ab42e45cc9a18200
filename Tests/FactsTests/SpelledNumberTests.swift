import Documents
import Foundation
import Testing

@testable import Facts

/// Whole numbers to 10^15 as ICU spells them out (`Scripts/make-spelled-numbers`) read back.
@Suite struct SpelledNumberTests {
    struct Spelling: Sendable {
        var number: Decimal
        var text: String
    }

    /// One word in two hundred may have another meaning of more weight: Korean 구조 is nine trillion, and rescue.
    private static let tolerated = 1

    private static func spellings(in tag: String) throws -> [Spelling] {
        let url = Bundle.module.bundleURL.appendingPathComponent("Spelled/\(tag).tsv")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
            let columns = line.split(separator: "\t").map(String.init)
            return Decimal(string: columns[0]).map { Spelling(number: $0, text: columns[1]) }
        }
    }

    @Test(arguments: NumberExampleTests.languages)
    func readBack(in tag: String) throws {
        let extractor = NumberExtractor(language: Language(tag)!)
        let spellings = try Self.spellings(in: tag)
        #expect(spellings.count > 400)
        let missed = spellings.filter { Self.amounts($0.text, extractor) != [$0.number] }
        #expect(missed.count <= Self.tolerated, "\(missed.prefix(5))")
    }

    @Test(arguments: ["en", "fr", "de", "es", "it", "pt", "nl", "ru", "pl", "uk", "cs", "tr"])
    func capitalsSoftHyphensAndSpacesMakeNoDifference(in tag: String) throws {
        let extractor = NumberExtractor(language: Language(tag)!)
        for spelling in try Self.spellings(in: tag).prefix(300) {
            let plain = Self.amounts(spelling.text, extractor)
            let capitals = spelling.text.uppercased(with: Locale(identifier: tag))
            let spaced = "\u{AD}" + spelling.text.replacingOccurrences(of: " ", with: " \u{A0}")
            #expect(Self.amounts(capitals, extractor) == plain, "\(capitals)")
            #expect(Self.amounts(spaced, extractor) == plain, "\(spaced)")
        }
    }

    private static func amounts(_ text: String, _ extractor: NumberExtractor) -> [Decimal] {
        extractor.facts(in: TokenizedSentence(text)).map {
            if case .number(let quantity) = $0.value { quantity.amount } else { .nan }
        }
    }
}
