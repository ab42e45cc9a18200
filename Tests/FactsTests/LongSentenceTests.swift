import Documents
import Testing

@testable import Facts

/// A sentence of megabytes, which is a file without line breaks, is read in a time that grows with its length: with its square it would
/// take an hour.
@Suite struct LongSentenceTests {
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            ("fr", "1, 2, 3, "), ("fr", "1,2,3,4,"), ("fr", "100 200 "), ("fr", "01 23 45 67 "), ("fr", "Aaa Bbb "),
            ("fr", "A. B. C. "), ("fr", "lundi mardi "), ("fr", "lundi fin "), ("fr", "16h30 "), ("fr", "mille "),
            ("fr", "1/2/3/4/"), ("fr", "10.000.000."), ("fr", "vingt et un mille "), ("en", "1-2-3-"), ("zh", "二百三十点"),
            ("fr", "douzaines de douzaines "), ("fr", "« "), ("fr", "( "), ("fr", "OMS (OMS) "), ("de", "Aaa Bbb "),
        ])
    func takesATimeInItsLength(tag: String, unit: String) throws {
        let facts = try facts(in: String(repeating: unit, count: 30_000), tag)
        for (fact, next) in zip(facts, facts.dropFirst()) {
            try #require(fact.range.end <= next.range.start)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["fr", "en", "ar"])
    func aMegabyteOfDigitsStatesNothing(tag: String) throws {
        #expect(try facts(in: String(repeating: "7", count: 1_000_000), tag).isEmpty)
    }

    @Test(.timeLimit(.minutes(2)))
    func givesEachFactTheSourceBesideIt() throws {
        let count = 20_000
        let facts = try facts(in: String(repeating: "Selon Reuters, 3 hommes sont morts mardi. ", count: count), "fr")
        let numbers = facts.filter { $0.kind == .number }
        #expect(numbers.count == count)
        #expect(
            numbers.allSatisfy { $0.source?.text == "Reuters" && $0.range.start - ($0.source?.range.end ?? 0) == 2 })
        #expect(facts.count { $0.kind == .date } == count)
    }

    @Test(.timeLimit(.minutes(2)))
    func knowsItsAcronyms() throws {
        let count = 20_000
        let unit = "l'Organisation mondiale de la santé (OMS) et l'OMS, "
        let actors = try facts(in: String(repeating: unit, count: count), "fr").filter { $0.kind == .actor }
        #expect(actors.count >= 2 * count)
    }

    private func facts(in sentence: String, _ tag: String) throws -> [Fact] {
        let extractor = FactExtractor(language: try #require(Language(tag)))
        return extractor.facts(in: [sentence], publication: "2017-11-09")[0]
    }
}
