import Documents
import Foundation
import Testing

@testable import Facts

/// Days as ICU writes them in its four styles (`Scripts/make-spelled-dates`) read back.
@Suite struct SpelledDateTests {
    private static let styles = ["full", "long", "medium", "short"]

    @Test(arguments: NumberExampleTests.languages)
    func readBack(in tag: String) throws {
        let extractor = DateExtractor(language: try #require(Language(tag)))
        let url = Bundle.module.bundleURL.appendingPathComponent("Spelled/dates/\(tag).tsv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 80)
        for line in lines {
            let columns = line.split(separator: "\t").map(String.init)
            try #require(columns.count == 1 + Self.styles.count)
            for (style, text) in zip(Self.styles, columns.dropFirst()) {
                #expect(Self.dates(text, extractor) == [columns[0]], "\(tag), \(style): \(text)")
            }
        }
    }

    /// Soft hyphens, capitals and the spaces of typesetters change nothing.
    @Test(arguments: NumberExampleTests.languages)
    func howTheyAreTypedMakesNoDifference(in tag: String) throws {
        let extractor = DateExtractor(language: try #require(Language(tag)))
        let url = Bundle.module.bundleURL.appendingPathComponent("Spelled/dates/\(tag).tsv")
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").prefix(40) {
            let columns = line.split(separator: "\t").map(String.init)
            for text in columns.dropFirst() {
                let variants = [
                    text.uppercased(with: Locale(identifier: tag)), text.replacing(" ", with: "\u{A0}"),
                    text.replacing(" ", with: "\u{202F}"), "\u{AD}" + text.replacing(" ", with: "  "),
                ]
                for variant in variants {
                    #expect(Self.dates(variant, extractor) == [columns[0]], "\(tag): \(variant)")
                }
            }
        }
    }

    private static func dates(_ text: String, _ extractor: DateExtractor) -> [String] {
        extractor.facts(in: [TokenizedSentence(text)], published: "2017-11-09")[0].map {
            if case .date(let timex) = $0.value { timex.value } else { "" }
        }
    }
}
