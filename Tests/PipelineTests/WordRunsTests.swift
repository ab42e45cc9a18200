import Testing

@testable import Pipeline

@Suite("The words in which a name may be translated")
struct WordRunsTests {
    @Test func runsHoldTheirWord() {
        let words = WordRuns(of: "The ruling of the Supreme Court, de facto")
        #expect(words.words == ["The", "ruling", "the", "Supreme", "Court", "facto"])
        #expect(words.runs(around: 3, forNameOf: 1) == ["the Supreme", "Supreme", "Supreme Court"])
        #expect(words.runs(around: 5, forNameOf: 0) == ["facto"])
    }

    @Test func unspacedWritingIsReadByCharacters() {
        let words = WordRuns(of: "克鲁格公园 (KNP)")
        #expect(words.words == ["克鲁", "鲁格", "格公", "公园", "KNP"])
        #expect(words.length == 4)
        let runs = words.runs(around: 0, forNameOf: 1)
        #expect(runs == ["克鲁", "克鲁格", "克鲁格公", "克鲁格公园"])
    }

    @Test func nothingHasNoWords() { #expect(WordRuns(of: " – ").words.isEmpty) }
}
