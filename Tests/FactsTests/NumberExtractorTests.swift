import Documents
import Foundation
import Testing

@testable import Facts

@Suite struct NumberExtractorTests {
    private let french = NumberExtractor(language: Language("fr")!)
    private let english = NumberExtractor(language: Language("en")!)

    @Test func aFactStandsWhereItIsWritten() throws {
        let text = "Près de 2,5 millions d’euros, dit-il"
        let fact = try #require(french.facts(in: TokenizedSentence(text)).first)
        #expect(fact.text == "2,5 millions d’euros")
        #expect(fact.range == TextRange(start: 8, end: 28))
    }

    @Test(arguments: [
        ("2,5", "0.1"), ("17 millions", "1000000"), ("2,5 millions", "100000"), ("deux mille", "1000"), ("1 234", "1"),
        ("un million et demi", "500000"), ("cent vingt", "1"),
    ])
    func resolutionIsThatOfTheLastDigit(text: String, expected: String) throws {
        guard case .number(let quantity)? = french.facts(in: TokenizedSentence(text)).first?.value else {
            Issue.record("no number in \(text)")
            return
        }
        #expect(quantity.resolution == Decimal(string: expected))
    }

    @Test(arguments: [
        "2\u{A0}000", "2\u{202F}000", "2\u{2009}000", "2 000", "2.000", "2'000", "2’000", "２０００", "٢٠٠٠", "२०००",
    ])
    func notationsOfTwoThousand(text: String) {
        #expect(NumberExampleTests.stated(text, french) == "2000")
    }

    @Test func aSpaceOfOneGroupGroupsOnlyWhereTheLanguageDoesSo() {
        #expect(NumberExampleTests.stated("2 500 men", english) == "2 | 500 men")
        #expect(NumberExampleTests.stated("2 000 men", english) == "2000 men")
        #expect(NumberExampleTests.stated("1 234 567 men", english) == "1234567 men")
        #expect(NumberExampleTests.stated("2\u{A0}000 men", english) == "2000 men")
    }

    @Test func numeralsServeDates() throws {
        let sentence = TokenizedSentence("il y a vingt et un ans, le 3e")
        let count = try #require(french.numeral(at: 3, in: sentence))
        #expect(count.value == 21 && count.tokens == 3..<6 && !count.isOrdinal)
        #expect(french.numeral(at: 0, in: sentence) == nil)
        let article = try #require(french.numeral(at: 0, in: TokenizedSentence("un an")))
        #expect(article.isArticle)
        #expect(english.numeral(at: 0, in: TokenizedSentence("a year")) == nil)
    }

    @Test func anUnknownLanguageReadsDigitsAndSigns() {
        let extractor = NumberExtractor(language: Language("sw")!)
        #expect(NumberExampleTests.stated("5% na 1,234.5 km, $3", extractor) == "5 percent | 1234.5 km | 3 USD")
    }

    /// What a hostile file may hold is read in a time that grows with its length: with its square it would take an hour.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "7", "7 ", "1,", "7 000 ", "vingt ", "cent mille et ", "a1-", "1/", "un sur ", "vierundzwanzig",
            "entre 3 et ",
            "(1",
            "et demi ", "一", "1-", "-",
        ])
    func timeIsLinear(unit: String) {
        let german = NumberExtractor(language: Language("de")!)
        let sentence = TokenizedSentence(String(repeating: unit, count: 50_000))
        #expect(french.facts(in: sentence).count <= sentence.tokens.count)
        #expect(german.facts(in: sentence).count <= sentence.tokens.count)
    }
}
