import Documents
import Foundation
import TMX
import Testing

@testable import TranslationMemory

struct MemoryDatabaseTests {
    private static let (french, english) = (Language("fr")!, Language("en")!)

    private func withMemory(
        _ body: (MemoryDatabase, _ write: (String, [TranslationUnit]) throws -> String) throws -> Void
    )
        throws
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tm-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try MemoryDatabase(path: folder.appendingPathComponent("memory.sqlite").path)
        try body(database) { name, units in
            let path = folder.appendingPathComponent(name).path
            let header = TranslationMemoryHeader(sourceLanguage: .language(Self.french), toolVersion: "1")
            let writer = try TMXWriter(path: path, header: header)
            for unit in units { writer.write(unit) }
            try writer.finish()
            return path
        }
    }

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

    @Test("a second import changes nothing, a changed unit is updated")
    func imports() throws {
        try withMemory { database, write in
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

    @Test("a file takes the place of what its last import brought, and of nothing else")
    func replaces() throws {
        try withMemory { database, write in
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

    @Test("an import that fails leaves the memory as it was")
    func isWhole() throws {
        try withMemory { database, write in
            _ = try database.import(TMXReader(path: write("a.tmx", [unit(Segment("Un"), "One")])))
            let path = try write("b.tmx", (0..<2000).map { unit(Segment("Phrase \($0)"), "Sentence \($0)") })
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[bytes.count - 1000] = 0xFF
            try bytes.write(to: URL(filePath: path))
            #expect(throws: BadInput.self) { try database.import(TMXReader(path: path)) }
            #expect(try database.statistics().units == 1)
        }
    }

    @Test("what two files say alike is found once, the better match first")
    func findsOnce() throws {
        try withMemory { database, write in
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

    @Test("tags do not count for a match")
    func ignoresTags() throws {
        try withMemory { database, write in
            let tagged = Segment(parts: [.text("La "), .tag(InlineTag(.ph, content: [.text("<b>")])), .text("ville")])
            _ = try database.import(TMXReader(path: write("a.tmx", [unit(tagged, "Town")])))
            let matches = try database.matches(
                "La ville", from: Self.french, to: Self.english, minimumScore: 0.7, limit: 5)
            #expect(matches.map(\.score) == [1])
        }
    }

    @Test(
        "the concordance minds neither capitals nor accents",
        arguments: [
            ("etat islamique", true, 1), ("ÉTAT", true, 1), ("islamique état", true, 0), ("islamique état", false, 1),
            ("the islamic", true, 1), ("\" OR *", true, 0), ("占领", true, 1), ("stan", true, 0),
        ])
    func concordance(_ phrase: String, _ isPhrase: Bool, _ count: Int) throws {
        try withMemory { database, write in
            let units = [
                unit(Segment("L'État islamique recule"), "The Islamic State retreats"), unit(Segment("城市被占领"), "x"),
            ]
            _ = try database.import(TMXReader(path: write("a.tmx", units)))
            let lines = try database.concordance(phrase, in: nil, isPhrase: isPhrase, limit: 9)
            #expect(lines.count == count)
        }
    }

    @Test("what is exported is what was imported, and filters hold")
    func exports() throws {
        try withMemory { database, write in
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
}
