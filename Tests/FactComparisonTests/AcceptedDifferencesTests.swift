import Documents
import Facts
import Testing

@testable import FactComparison

/// What a user has accepted stays silent, and nothing else does.
struct AcceptedDifferencesTests {
    private static let bitext = Bitext(
        articles: ["fr", "en"].map {
            SegmentedArticle(article: Article(name: $0, language: Language($0)!, blocks: []), sentences: [])
        }, alignments: [], units: [])

    private static func conflict(_ pivot: String, _ other: String?) -> Discrepancy {
        func claim(_ article: Int, _ text: String?) -> Claim {
            let fact = text.map { Fact(range: TextRange(start: 0, end: 1), text: $0, value: number("5")) }
            return Claim(article: article, sentences: [0], fact: fact)
        }
        return Discrepancy(
            type: .conflict, kind: .number, severity: .high, confidence: 0.9,
            claims: [claim(0, pivot), claim(1, other)], explanation: "")
    }

    @Test(arguments: [
        ("en\t5 %\t8%", true), ("*\t5 %\t8%", true), ("de\t5 %\t8%", false), ("en\t5 %\t9%", false), ("en\t5 %", false),
        ("# en\t5 %\t8%", false), ("", false),
    ])
    func aLineSilencesItsDifference(line: String, isSilent: Bool) throws {
        let accepted = try AcceptedDifferences("\(line)\n")
        let found = accepted.removed(from: [Self.conflict("5\u{A0}%", "8%")], of: Self.bitext)
        #expect(found.isEmpty == isSilent)
    }

    @Test func anOmissionHasNoWordsOfTheVersion() throws {
        let accepted = try AcceptedDifferences("en\t42 510 habitants\r\n")
        #expect(accepted.removed(from: [Self.conflict("42\u{A0}510 habitants", nil)], of: Self.bitext).isEmpty)
    }

    @Test func aBadLineIsNamed() {
        #expect(throws: AcceptedDifferences.BadLine(line: 2)) { try AcceptedDifferences("# accepted\nen, 5 %, 8%\n") }
    }
}
