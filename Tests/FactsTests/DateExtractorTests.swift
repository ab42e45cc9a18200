import Documents
import Testing

@testable import Facts

@Suite struct DateExtractorTests {
    private func dates(_ sentences: [String], _ tag: String, published: String? = nil) throws -> [[Timex]] {
        let extractor = DateExtractor(language: try #require(Language(tag)))
        return extractor.facts(in: sentences.map { TokenizedSentence($0) }, published: published).map { facts in
            facts.compactMap { fact in
                guard case .date(let timex) = fact.value else { return nil }
                return timex
            }
        }
    }

    @Test func keepsModifiersWeekdaysAndAnchors() throws {
        let found = try dates(
            ["Fin octobre, le mercredi 8 novembre 2017, puis la veille."], "fr", published: "2017-11-09")[0]
        #expect(
            found == [
                Timex(value: "2017-10", kind: .date, modifier: .end, anchor: .publication),
                Timex(value: "2017-11-08", kind: .date, weekday: 3),
                Timex(value: "2017-11-07", kind: .date, anchor: .text),
            ])
    }

    @Test func countsFromTheLastDayNamed() throws {
        let found = try dates(
            ["L'attaque a eu lieu le 3 mai 2016.", "Le lendemain, trois hommes ont été arrêtés."], "fr",
            published: "2017-11-09")
        #expect(found.map { $0.map(\.value) } == [["2016-05-03"], ["2016-05-04"]])
    }

    @Test func putsATimeOnTheDayOfItsSentence() throws {
        let found = try dates(["On Tuesday, the president spoke at 4.30 pm."], "en", published: "2017-11-09")
        #expect(found[0].map(\.value) == ["2017-11-07", "2017-11-07T16:30"])
    }

    @Test(arguments: [
        ("en-US", "03/04/2015", "2015-03-04"), ("en-GB", "03/04/2015", "2015-04-03"),
        ("fr", "03/04/2015", "2015-04-03"),
        ("en", "03/04/2015, 15/04/2015", "2015-04-03 2015-04-15"), ("ja", "2015/04/03", "2015-04-03"),
    ])
    func readsNumericDatesInTheOrderOfTheLanguage(tag: String, text: String, expected: String) throws {
        #expect(try dates([text], tag)[0].map(\.value).joined(separator: " ") == expected)
    }

    @Test func writesATimeInTheZoneOfThePublication() throws {
        let found = try dates(["at 4pm CET"], "en", published: "2017-11-09T04:30:00-02:00")
        #expect(found[0].map(\.value) == ["2017-11-09T13:00-02:00"])
    }

    @Test func readsNumericDatesWithoutTables() throws {
        #expect(try dates(["xyz 2017-03-01 xyz 31/10/1974"], "qaa")[0].map(\.value) == ["2017-03-01", "1974-10-31"])
    }

    /// Hostile texts are read in a time that grows with their length: with its square it would take an hour.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            ("fr", "fin "), ("fr", "3 au "), ("fr", "deux mille "), ("zh", "一"), ("en", "3-"), ("ja", "15時"),
            ("de", "uhr "),
        ])
    func staysLinear(tag: String, unit: String) throws {
        let extractor = DateExtractor(language: try #require(Language(tag)))
        let sentence = TokenizedSentence(String(repeating: unit, count: 50_000))
        #expect(extractor.facts(in: [sentence], published: nil)[0].count <= sentence.tokens.count)
    }
}

@Suite struct FeastTests {
    @Test(arguments: [
        ("easter+0", 2015, "2015-04-05"), ("easter+39", 2017, "2017-05-25"), ("easter+0", 1954, "1954-04-18"),
        ("easter+0", 2076, "2076-04-19"), ("pascha+0", 2024, "2024-05-05"), ("pascha+0", 2017, "2017-04-16"),
        ("11/4/4", 2016, "2016-11-24"), ("05/-1/1", 2016, "2016-05-30"), ("12-25", 2017, "2017-12-25"),
    ])
    func fallsOnItsDay(key: String, year: Int, expected: String) throws {
        #expect(try #require(Feast(key)).day(in: year).iso8601 == expected)
    }

    @Test(arguments: ["", "noël", "passover+3", "12/25"])
    func refusesOtherKeys(key: String) { #expect(Feast(key) == nil) }
}

@Suite struct CivilDayTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 4), (2017, 11, 8, 17_478, 3), (2000, 2, 29, 11_016, 2), (1900, 3, 1, -25_508, 4),
    ])
    func countsDays(year: Int, month: Int, day: Int, number: Int, weekday: Int) {
        let civil = CivilDay(year: year, month: month, day: day)
        #expect(civil.number == number)
        #expect(civil.weekday == weekday)
        #expect(civil.components == (year, month, day))
    }

    @Test func knowsTheWeeksOfISO8601() {
        #expect(CivilDay(year: 2016, month: 1, day: 3).week == (2015, 53))
        #expect(CivilDay(year: 2017, month: 11, day: 8).week == (2017, 45))
        #expect(CivilDay(year: 2018, month: 12, day: 31).week == (2019, 1))
    }

    @Test func addsMonthsWithinTheirLength() {
        #expect(CivilDay(year: 2016, month: 3, day: 31).adding(months: -1) == CivilDay(year: 2016, month: 2, day: 29))
        #expect(CivilDay(year: 2017, month: 11, day: 30).adding(months: 3) == CivilDay(year: 2018, month: 2, day: 28))
    }
}
