import Documents
import Foundation
import Testing

@testable import Facts

/// The examples and counter-examples beside each language's tables: `numbers.examples.tsv`, a text and what it states on
/// each line, `-` for a text without numbers.
@Suite struct NumberExampleTests {
    static let languages = [
        "ar", "cs", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "zh",
    ]

    @Test(arguments: languages)
    func examples(of tag: String) throws {
        let language = try #require(Language(tag))
        let extractor = NumberExtractor(language: language)
        let url = NumberLexicon.folder(of: language).appendingPathComponent("numbers.examples.tsv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(lines.count >= 9)
        for line in lines {
            let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
            try #require(columns.count == 2, "\(line)")
            #expect(Self.stated(columns[0], extractor) == columns[1], "\(tag): \(columns[0])")
        }
    }

    /// `2000 personnes about | 30..40 km`: amounts with unit, qualifier and `ordinal`; `-` where there is none.
    static func stated(_ text: String, _ extractor: NumberExtractor) -> String {
        let facts = extractor.facts(in: TokenizedSentence(text))
        return facts.isEmpty ? "-" : facts.map(describe).joined(separator: " | ")
    }

    private static func describe(_ fact: Fact) -> String {
        guard case .number(let quantity) = fact.value else { return fact.text }
        let amounts = [quantity.amount, quantity.upper].compactMap { $0 }.map { "\($0)" }.joined(separator: "..")
        let parts = [amounts, quantity.unit, quantity.qualifier?.rawValue, quantity.isOrdinal ? "ordinal" : nil]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}
