import Alignment
import Testing

@Suite struct ArticleMatcherTests {
    /// Vectors of subjects, with what each list has in common: its language.
    private func vectors(_ subjects: [Int], language: Int) -> [[Float]] {
        subjects.map { subject in
            (0..<40).map { $0 == subject || $0 == 30 + language ? 1 : Float($0 * (subject + 3) % 7) / 100 }
        }
    }

    @Test func articlesOnTheSameSubjectArePaired() {
        let matches = ArticleMatcher.matches(
            vectors([0, 1, 2, 3, 4], language: 0), vectors([3, 8, 1, 0], language: 1))
        #expect(matches.map(\.source) == [0, 1, 3])
        #expect(matches.map(\.target) == [3, 2, 0])
        #expect(matches.allSatisfy { $0.margin > 0 })
    }

    @Test func twoOfTheSameAreNotToldApart() {
        let matches = ArticleMatcher.matches(vectors([0, 1, 2], language: 0), vectors([0, 0, 2], language: 1))
        #expect(matches.map(\.source) == [2])
    }

    @Test func aPairAloneIsPaired() {
        #expect(ArticleMatcher.matches(vectors([5], language: 0), vectors([5], language: 0)).count == 1)
        #expect(ArticleMatcher.matches([], []).isEmpty)
        #expect(ArticleMatcher.matches([[1, 0]], []).isEmpty)
    }
}
