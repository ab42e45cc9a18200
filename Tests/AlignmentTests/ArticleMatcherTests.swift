import Testing

@testable import Alignment

@Suite struct ArticleMatcherTests {
    /// Articles on subjects, with what each list has in common: its language.
    private func articles(_ subjects: [Int], language: Int, saying texts: [String] = []) -> [ArticleProfile] {
        subjects.enumerated().map { index, subject in
            ArticleProfile(
                vector: (0..<40).map {
                    $0 == subject || $0 == 30 + language ? 1 : Float($0 * (subject + 3) % 7) / 100
                }, texts: index < texts.count ? [texts[index]] : [])
        }
    }

    @Test func articlesOnTheSameSubjectArePaired() {
        let matches = ArticleMatcher.matches(
            articles([0, 1, 2, 3, 4], language: 0), articles([3, 8, 1, 0], language: 1))
        #expect(matches.map(\.source) == [0, 1, 3])
        #expect(matches.map(\.target) == [3, 2, 0])
        #expect(matches.allSatisfy { $0.certainty > 0.5 })
    }

    @Test func twoOfTheSameAreNotToldApart() {
        let matches = ArticleMatcher.matches(articles([0, 1, 2], language: 0), articles([0, 0, 2], language: 1))
        #expect(matches.map(\.source) == [2])
    }

    @Test func numbersTellEditionsApart() {
        let french = [
            "Version 9.1 du 22 juillet : DSA 3862, 3871", "Version 9.2 du 7 octobre : DSA 3991, 4012", "Bilan",
        ]
        let english = ["Update 9.2 of 7 October: DSA 3991, 4012", "Review", "Update 9.1 of 22 July: DSA 3862, 3871"]
        let matches = ArticleMatcher.matches(
            articles([0, 0, 2], language: 0, saying: french), articles([0, 2, 0], language: 1, saying: english))
        #expect(matches.map(\.target) == [2, 0, 1])
    }

    @Test func editionsWithOtherNumbersAreNoVersions() {
        let french = ["Version 9.1 du 22 juillet : DSA 3862, 3871", "Bilan"]
        let english = ["Update 9.2 of 7 October: DSA 3991, 4012", "Review"]
        let matches = ArticleMatcher.matches(
            articles([0, 2], language: 0, saying: french), articles([0, 2], language: 1, saying: english))
        #expect(matches.map(\.source) == [1])
    }

    @Test func aPairAloneIsPaired() {
        #expect(ArticleMatcher.matches(articles([5], language: 0), articles([5], language: 0)).count == 1)
        #expect(ArticleMatcher.matches([], []).isEmpty)
        #expect(ArticleMatcher.matches(articles([1], language: 0), []).isEmpty)
    }

    @Test(arguments: [
        ("Debianは3.0を、2005年", ["debian": 1, "は": 1, "3.0": 1, "を": 1, "2005": 1, "年": 1]),
        ("L’État, Jean-Paul. Jean-Paul!", ["l’état": 1, "jean-paul": 2]),
    ]) func wordsAreThoseThatLanguagesShare(_ text: String, _ words: [String: Int]) {
        #expect(ArticleProfile(vector: [], texts: [text]).words == words)
    }

    @Test(
        arguments: [
            ("4 312 vaches, 4,312 cows", ["4", "312"]), ("le 07.03.1987", ["7", "3", "1987"]),
            ("٣٫٥ و ١٢", ["3", "5", "12"]),
            ("2,00", ["2", "0"]),
        ] as [(String, Set<String>)]) func numbersAreThoseOfAnyNotation(_ text: String, _ numbers: Set<String>)
    {
        #expect(Set(ArticleProfile(vector: [], texts: [text]).numbers.keys) == numbers)
    }
}
