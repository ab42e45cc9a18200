import Documents
import Foundation
import Synchronization
import TMX
import Testing

@testable import TranslationMemory

struct MemoryDatabaseTests {
    private static let (french, english) = (Language("fr")!, Language("en")!)

    private func unit(_ french: Segment, _ english: String, _ identifier: String? = nil) -> TranslationUnit {
        var unit = TranslationUnit(
            identifier: identifier,
            variants: [
                TranslationUnitVariant(
                    language: Language("fr-FR")!, segment: french, properties: [Property("x-document", "a.fr.txt")]),
                TranslationUnitVariant(language: Self.english, segment: Segment(english)),
            ])
        unit.notes = [Note("checked")]
        return unit
    }

    private func counts(_ report: ImportReport) -> [Int] {
        [report.created, report.updated, report.removed, report.skipped, report.failed]
    }

    @Test("a second import changes nothing, a changed unit is updated", arguments: TestedStore.all)
    func imports(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            var units = [
                unit(Segment("Un"), "One", "1"), unit(Segment("Deux"), "Two", "1"), unit(Segment("Trois"), "Three"),
                TranslationUnit(identifier: "9", variants: []),
            ]
            let path = try write("a.tmx", units)
            #expect(try counts(database.import(TMXReader(path: path))) == [3, 0, 0, 0, 1])
            #expect(try counts(database.import(TMXReader(path: path))) == [0, 0, 0, 3, 1])
            try database.updateIndexes()
            units[0] = unit(Segment("Un"), "A", "1")
            #expect(try counts(database.import(TMXReader(path: write("a.tmx", units)))) == [0, 1, 0, 2, 1])
            try database.updateIndexes()
            let matches = try database.matches("Un", from: Self.french, to: Self.english, minimumScore: 0.7, limit: 5)
            #expect(matches.map(\.target) == ["A"])
            #expect(matches.map(\.document) == ["a.fr.txt"])
            #expect(try database.statistics().units == 3)
            #expect(try database.concordance("one", in: nil, isPhrase: true, limit: 9).isEmpty)
        }
    }

    @Test("a file takes the place of what its last import brought, and of nothing else", arguments: TestedStore.all)
    func replaces(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            let other = [unit(Segment("Un"), "One", "1"), unit(Segment("Six"), "Six")]
            let report = try database.import(TMXReader(path: write("b.tmx", other)))
            #expect(counts(report) == [2, 0, 0, 0, 0])
            let first = [
                unit(Segment("Un"), "One", "1"), unit(Segment("Deux"), "Two"), unit(Segment("Trois"), "Three", "3"),
            ]
            #expect(try counts(database.import(TMXReader(path: write("a.tmx", first)))) == [3, 0, 0, 0, 0])
            let second = [
                unit(Segment("Un"), "One!", "1"), unit(Segment("Quatre"), "Four"), unit(Segment("Quatre"), "Four"),
            ]
            #expect(try counts(database.import(TMXReader(path: write("a.tmx", second)))) == [1, 1, 2, 1, 0])
            #expect(try database.statistics().units == 4)
            #expect(try database.concordance("three", in: nil, isPhrase: true, limit: 9).isEmpty)
            #expect(try database.concordance("four", in: nil, isPhrase: true, limit: 9).count == 1)
            #expect(try database.concordance("six", in: nil, isPhrase: true, limit: 9).count == 2)
            #expect(try counts(database.import(TMXReader(path: write("a.tmx", [])))) == [0, 0, 2, 0, 0])
            #expect(try counts(database.import(TMXReader(path: write("c.tmx", first)), anew: true)) == [3, 0, 0, 0, 0])
            #expect(try database.statistics().units == 3)
            #expect(try database.concordance("six", in: nil, isPhrase: true, limit: 9).isEmpty)
        }
    }

    @Test("an import that fails leaves the memory as it was", arguments: TestedStore.all)
    func isWhole(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            _ = try database.import(TMXReader(path: write("a.tmx", [unit(Segment("Un"), "One")])))
            let path = try write("b.tmx", (0..<2000).map { unit(Segment("Phrase \($0)"), "Sentence \($0)") })
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[bytes.count - 1000] = 0xFF
            try bytes.write(to: URL(filePath: path))
            #expect(throws: BadInput.self) { try database.import(TMXReader(path: path)) }
            #expect(try database.statistics().units == 1)
        }
    }

    @Test("what two files say alike is found once, the better match first", arguments: TestedStore.all)
    func findsOnce(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            let units = [unit(Segment("Page 12"), "Page 12"), unit(Segment("page 7"), "Page 7")]
            _ = try database.import(TMXReader(path: write("a.tmx", units)))
            _ = try database.import(TMXReader(path: write("b.tmx", units)))
            for limit in [1, 5] {
                let matches = try database.matches(
                    "page 7", from: Self.french, to: Self.english, minimumScore: 0.7, limit: limit)
                #expect(matches.map(\.source) == ["page 7", "Page 12"].prefix(limit).map { $0 })
                #expect(matches.first?.score == 1)
            }
        }
    }

    @Test("tags do not count for a match", arguments: TestedStore.all)
    func ignoresTags(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            let tagged = Segment(parts: [.text("La "), .tag(InlineTag(.ph, content: [.text("<b>")])), .text("ville")])
            _ = try database.import(TMXReader(path: write("a.tmx", [unit(tagged, "Town")])))
            let matches = try database.matches(
                "La ville", from: Self.french, to: Self.english, minimumScore: 0.7, limit: 5)
            #expect(matches.map(\.score) == [1])
        }
    }

    @Test(
        "the concordance minds neither capitals nor accents", arguments: TestedStore.all,
        [
            ("etat islamique", true, 1), ("ÉTAT", true, 1), ("islamique état", true, 0), ("islamique état", false, 1),
            ("the islamic", true, 1), ("\" OR *", true, 0), ("占领", true, 1), ("stan", true, 0),
        ])
    func concordance(_ store: TestedStore, _ sought: (phrase: String, isPhrase: Bool, count: Int)) throws {
        try store.withMemory { database, write in
            let units = [
                unit(Segment("L'État islamique recule"), "The Islamic State retreats"), unit(Segment("城市被占领"), "x"),
            ]
            _ = try database.import(TMXReader(path: write("a.tmx", units)))
            let lines = try database.concordance(sought.phrase, in: nil, isPhrase: sought.isPhrase, limit: 9)
            #expect(lines.count == sought.count)
        }
    }

    @Test("what is exported is what was imported, and filters hold", arguments: TestedStore.all)
    func exports(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            let units = [unit(Segment("Un"), "One", "1"), unit(Segment(parts: [.tag(InlineTag(.ph))]), "Two")]
            _ = try database.import(TMXReader(path: write("a.tmx", units)))
            func export(_ filter: ExportFilter) throws -> [TranslationUnit] {
                var exported: [TranslationUnit] = []
                try database.forEachUnit(filter) { exported.append($0) }
                return exported
            }
            let expected = units.map { unit in
                var unit = unit
                unit.sourceLanguage = .language(Self.french)
                return unit
            }
            #expect(try export(ExportFilter()) == expected)
            #expect(try export(ExportFilter(text: "One")).count == 1)
            #expect(try export(ExportFilter(document: "b")).isEmpty)
            #expect(try export(ExportFilter(document: "a.fr.txt")).count == 1)
            #expect(try export(ExportFilter(file: "a.tmx")).count == 2)
            #expect(try export(ExportFilter(file: "b.tmx")).isEmpty)
            #expect(try export(ExportFilter(languages: [Self.english])).map(\.variants.count) == [1, 1])
            #expect(try export(ExportFilter(languages: [Language("de")!])).isEmpty)
        }
    }

    @Test(
        "the concordance shows the other texts, and looks in one language where it is told to",
        arguments: TestedStore.all)
    func concordanceOfLanguage(_ store: TestedStore) throws {
        try store.withMemory { database, write in
            _ = try database.import(TMXReader(path: write("a.tmx", [unit(Segment("Un six"), "One six")])))
            #expect(try database.concordance("six", in: nil, isPhrase: true, limit: 9).count == 2)
            #expect(try database.concordance("six", in: nil, isPhrase: true, limit: 1).count == 1)
            let lines = try database.concordance("six", in: Self.english, isPhrase: true, limit: 9)
            #expect(lines.map(\.text) == ["One six"])
            #expect(lines.map(\.translations) == [["fr-FR": "Un six"]])
            #expect(lines.map(\.document) == ["a.tmx"])
        }
    }

    @Test(
        "a text comes back as it was, whatever is in it", arguments: TestedStore.all,
        [
            "l'«\u{A0}État\u{A0}» \"dit\" \\N \\. \\x00 $1 ; DROP TABLE unit --", "tab\tand\nlines\r\nof it",
            "\u{1F600} e\u{301} \u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{10FFFD}", "% _ {\"a\"} (b) NULL",
            String(repeating: "très long ", count: 300_000), String(repeating: "x", count: 3_000_000),
        ])
    func keepsTexts(_ store: TestedStore, _ text: String) throws {
        try store.withMemory { database, write in
            let path = try write("l'a\\b $1.tmx", [unit(Segment(text), text)])
            let brought = try #require(try TMXReader(path: path).next())
            #expect(try counts(database.import(TMXReader(path: path))) == [1, 0, 0, 0, 0])
            #expect(try counts(database.import(TMXReader(path: path))) == [0, 0, 0, 1, 0])
            var kept: [String] = []
            try database.forEachUnit(ExportFilter(file: "l'a\\b $1.tmx")) { kept += $0.variants.map(\.segment.text) }
            #expect(kept == brought.variants.map(\.segment.text))
        }
    }

    @Test("imports and searches go on side by side", arguments: TestedStore.all)
    func isShared(_ store: TestedStore) throws {
        try store.withTestedMemory { memory in
            let paths = try (0..<4).map { file in
                try memory.write(
                    "\(file).tmx", (0..<300).map { unit(Segment("Phrase \(file) numéro \($0)"), "\(file) \($0)") })
            }
            _ = try memory.open().import(TMXReader(path: paths[0]))
            let failures = Mutex<[any Error]>([])
            // Six at a time: three import, two of them the same file, and three search.
            DispatchQueue.concurrentPerform(iterations: 6) { worker in
                do {
                    let database = try memory.open()
                    for turn in 0..<3 {
                        if worker < 3 {
                            _ = try database.import(TMXReader(path: paths[max(1, worker)]))
                        } else {
                            let found = try database.matches(
                                "Phrase 0 numéro \(turn)", from: Self.french, to: Self.english, minimumScore: 0.9,
                                limit: 1)
                            if found.first?.target != "0 \(turn)" { throw WrongMatch(found: found) }
                        }
                    }
                } catch {
                    failures.withLock { $0.append(error) }
                }
            }
            #expect(failures.withLock { $0 }.isEmpty)
            let database = try memory.open()
            #expect(try database.statistics().units == 900)
            let found = try database.matches(
                "Phrase 2 numéro 7", from: Self.french, to: Self.english, minimumScore: 1, limit: 9)
            #expect(found.map(\.target) == ["2 7"])
        }
    }

    private struct WrongMatch: Error {
        var found: [FuzzyMatch]
    }

    @Test("where there is no memory, that is said", arguments: TestedStore.all)
    func isMissing(_ store: TestedStore) throws {
        try store.withTestedMemory { memory in
            let failure = #expect(throws: MemoryFailure.self) { try memory.open(mustExist: true) }
            #expect(failure?.isMissing == true)
        }
    }
}
