import Documents
import Foundation
import Testing

@testable import Facts

/// The examples beside the tables of each language: `text ⇥ day of publication ⇥ TIMEX3 values`, `-` for none.
@Suite struct DateExampleTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Facts/Languages")
    static let languages = [
        "fr", "en", "de", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja", "tr", "ko", "cs", "uk",
    ]

    @Test(arguments: languages)
    func readsItsExamples(tag: String) throws {
        let extractor = DateExtractor(language: try #require(Language(tag)))
        let file = Self.folder.appending(path: "\(tag)/dates.examples.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 3, "\(tag): \(line)")
            let published = columns[1] == "-" ? nil : columns[1]
            let values = extractor.facts(in: [TokenizedSentence(columns[0])], published: published)[0].map(\.timex)
            #expect(values.joined(separator: " ") == (columns[2] == "-" ? "" : columns[2]), "\(tag): \(line)")
        }
    }
}

extension Fact {
    fileprivate var timex: String {
        guard case .date(let timex) = value else { return "" }
        return timex.value
    }
}
