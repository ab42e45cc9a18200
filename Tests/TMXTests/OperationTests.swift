import Documents
import TMX
import Testing

@Suite("Memories are merged, cleaned and compared")
struct OperationTests {
    private static let header = TranslationMemoryHeader(sourceLanguage: .language(Language("fr")!), toolVersion: "1")

    private func unit(_ french: String, _ english: String, _ identifier: String? = nil) -> TranslationUnit {
        TranslationUnit(
            identifier: identifier,
            variants: [
                TranslationUnitVariant(language: Language("fr")!, segment: Segment(french)),
                TranslationUnitVariant(language: Language("en")!, segment: Segment(english)),
            ])
    }

    // MARK: Cleaning

    private func clean(
        _ units: [TranslationUnit], _ rules: Set<CleaningRule> = Set(CleaningRule.allCases)
    ) -> (texts: [[String]], rules: [String]) {
        var cleaner = MemoryCleaner(header: Self.header, rules: rules) { text, _ in
            text.hasPrefix("GERMAN") ? Language("de") : nil
        }
        let results = units.map { cleaner.clean($0) }
        return (
            results.compactMap(\.unit).map { $0.variants.map(\.segment.text) },
            results.flatMap(\.findings).map(\.category)
        )
    }

    @Test(
        "what is no translation is left out, under the rule's name",
        arguments: [
            (("", "x"), "empty"), ((" \u{A0}", "x"), "empty"), (("Paris", "Paris"), "identical"),
            (("Oui", "No, and a very long text that says far more than yes does"), "ratio"),
            (("Un texte", "GERMAN"), "language"),
        ])
    func leavesOut(_ pair: (String, String), _ rule: String) {
        let cleaned = clean([unit(pair.0, pair.1)])
        #expect(cleaned.texts == [])
        #expect(cleaned.rules == [rule])
        #expect(clean([unit(pair.0, pair.1)], []).texts.count == 1)
    }

    @Test(
        "what is sound stays as it is",
        arguments: [
            ("1999", "1999"), ("Bonjour", "Hello"), ("Non", "No, certainly not"), ("\u{C2}ge \u{E2}g\u{E9}", "Age"),
            ("S\u{C3}O PAULO \u{AB}\u{A0}x\u{A0}\u{BB}", "S\u{E3}o Paulo"),
            ("这是一个很长的句子", "This is a rather long sentence"),
        ])
    func keeps(_ pair: (String, String)) {
        let cleaned = clean([unit(pair.0, pair.1)])
        #expect(cleaned.texts == [[pair.0, pair.1]])
        #expect(cleaned.rules == [])
    }

    @Test("texts are mended in place, and duplicates told after that")
    func mends() {
        let cleaned = clean([
            unit("\u{C3}\u{A9}t\u{C3}\u{A9} l\u{E2}\u{20AC}\u{2122}an", "sum\u{7}mer"),
            unit("été l\u{2019}an", "summer"),
            unit("\u{C5}\u{201C}uf", "egg"),
        ])
        #expect(cleaned.texts == [["été l\u{2019}an", "summer"], ["\u{153}uf", "egg"]])
        #expect(cleaned.rules == ["encoding", "control", "duplicate", "encoding"])
    }

    @Test("native code in tags is not touched")
    func keepsTags() {
        let segment = Segment(parts: [.text("a\u{7F}"), .tag(InlineTag(.ph, content: [.text("\u{7F}")]))])
        var cleaner = MemoryCleaner(header: Self.header, rules: [.control]) { _, _ in nil }
        let result = cleaner.clean(
            TranslationUnit(variants: [TranslationUnitVariant(language: Language("fr")!, segment: segment)]))
        #expect(
            result.unit?.variants[0].segment.parts == [
                .text("a"), .tag(InlineTag(.ph, content: [.text("\u{7F}")])),
            ])
    }

    @Test("a source with several translations is told of, and all are kept")
    func tellsOfSeveralTranslations() {
        let units = [
            unit("Bonjour", "Hello"), unit("Bonjour", "Good morning"), unit("Bonjour", "Hello", "3"),
            unit("Oui", "Hello"),
        ]
        let cleaned = clean(units, [.ambiguous])
        #expect(cleaned.texts.count == 4)
        #expect(cleaned.rules == ["ambiguous"])
    }

    // MARK: Merging

    @Test("units that came before are left out, identifiers are not used twice, the source language stays")
    func merges() {
        var merger = MemoryMerger(header: Self.header)
        let other = TranslationMemoryHeader(sourceLanguage: .language(Language("en")!), toolVersion: "1")
        #expect(merger.merge(unit("a", "b", "1"), from: Self.header)?.identifier == "1")
        #expect(merger.merge(unit("a", "b", "2"), from: other) == nil)
        let third = merger.merge(unit("a", "c", "1"), from: other)
        #expect(third?.identifier == nil)
        #expect(third?.sourceLanguage == .language(Language("en")!))
        #expect(merger.duplicates == 1 && merger.identifiersTaken == 1)
    }

    // MARK: Differences

    private final class Units: UnitReader {
        let header = OperationTests.header
        let diagnostics: [Diagnostic] = []
        private var rest: ArraySlice<TranslationUnit>

        init(_ units: [TranslationUnit]) { rest = units[...] }

        func next() throws(BadInput) -> TranslationUnit? { rest.popFirst() }
    }

    @Test("changes are told by identifier, then by source, whatever the order")
    func differs() throws {
        let old = [
            unit("a", "1", "x"), unit("b", "2"), unit("c", "3"), unit("d", "4"), unit("d", "4"), unit("e", "5"),
        ]
        let new = [unit("e", "5"), unit("b", "zwei"), unit("a!", "1!", "x"), unit("f", "6"), unit("d", "4")]
        let difference = try MemoryDifference(openOld: { Units(old) }, new: Units(new))
        #expect(difference.changed.map { $0.new.variants[0].segment.text } == ["a!", "b"])
        #expect(difference.removed.map { $0.variants[0].segment.text } == ["c", "d"])
        #expect(difference.added.map { $0.variants[0].segment.text } == ["f"])
        #expect(difference.unchanged == 2)
        #expect(try MemoryDifference(openOld: { Units(old) }, new: Units(old)).isEmpty)
    }
}
