import Documents
import Testing

@testable import TranslationMemory

struct FuzzyMatchTests {
    private func match(_ query: String, _ source: String, _ target: String = "x") -> FuzzyMatch {
        FuzzyMatch(
            SegmentComparison(query: WordList(query), source: source), target: target, language: Language("en")!,
            document: nil)
    }

    @Test(
        "the score is one less the edits over the words of the longer text",
        arguments: [
            ("La ville est prise.", "La ville est prise.", 1.0), ("La ville est prise", "La ville est prise.", 0.99),
            ("La ville est prise.", "La ville fut prise.", 0.75),
            ("La ville est prise.", "La grande ville est prise.", 0.8),
            ("Il a 12 ans.", "Il a 13 ans.", 0.975), ("Il a 2 000 euros", "Il a 2\u{202F}000 euros", 0.99),
            ("LA ville est prise.", "La ville est prise.", 0.975), ("un deux", "trois quatre", 0), ("", "", 1),
            ("城市被占领", "城市已占领", 0.8),
        ])
    func scores(_ query: String, _ source: String, _ score: Double) {
        #expect(abs(match(query, source).score - score) < 1e-9)
    }

    @Test("the difference is shown, and why the score is not 100%")
    func shows() {
        let found = match("La ville est prise.", "La grande ville est reprise.")
        #expect(found.difference.text == "La [-grande-] ville est [-reprise-]{+prise+}.")
        #expect(found.penalties == ["2 words differ \u{2212}40.0%"])
        #expect(
            match("La ville est prise hier.", "La ville est prise.").difference.text == "La ville est prise {+hier+}.")
    }

    @Test(
        "numbers go into the target in its own notation",
        arguments: [
            (
                "Il y a 12 500 habitants en 2004", "Il y a 2 000 habitants en 1999", "In 1999, 2,000 people",
                "In 2004, 12,500 people"
            ),
            ("un taux de 3,75 %", "un taux de 2,5 %", "a rate of 2.5%", "a rate of 3.75%"),
            ("elle a 2 000,5 hectares", "elle a 500 hectares", "it has 500 hectares", "it has 2,000.5 hectares"),
            ("2\u{202F}500 habitants", "2\u{202F}000 habitants", "2'000 inhabitants", "2'500 inhabitants"),
            ("12 ans", "5 ans", "\u{665} years", "\u{661}\u{662} years"),
            ("le 5 et le 6", "le 6 et le 5", "on 6 and 5", "on 5 and 6"),
        ])
    func adapts(_ query: String, _ source: String, _ target: String, _ adapted: String) {
        #expect(match(query, source, target).adaptedTarget == adapted)
    }

    @Test("a target without the number stays as it is")
    func leaves() {
        #expect(match("Il a 3 ans", "Il a 2 ans", "He is two").adaptedTarget == nil)
        #expect(match("Il a 2 ans", "Il a 2 ans", "He is 2").adaptedTarget == nil)
    }
}
