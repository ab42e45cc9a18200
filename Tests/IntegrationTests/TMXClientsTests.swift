import Documents
import Foundation
import TMX
import Testing

/// Other programs take every unit of what we write.
@Suite(.serialized)
struct TMXClientsTests {
    private static let french = Language("fr")!
    private static let english = Language("en")!
    private static let arabic = Language("ar")!

    /// Segments with what programs stumble over; no white space at the ends, which OmegaT takes off its segments.
    private static let pairs = [
        ("La ville est prise\u{A0}!", "The town is taken!"),
        ("12\u{202F}345,6\u{A0}\u{20AC} : \u{AB}\u{A0}oui\u{A0}\u{BB}", "12,345.6 \u{20AC}: \"yes\""),
        ("Si a < b && b > c, alors ]]> c'est &amp; \"dit\".", "If a < b && b > c then ]]> it's &amp; \"said\"."),
        (
            "Le mot \u{2067}\u{5E9}\u{5DC}\u{5D5}\u{5DD}\u{2069} est\u{200E} là.",
            "The word \u{202B}\u{5E9}\u{5DC}\u{202C} is there."
        ),
        ("\u{1F600} \u{1D49C} \u{2000B} astral", "\u{1F600} astral \u{10FFFD}"),
        ("e\u{301}tat décomposé", "composed \u{E9}"),
    ]

    private static var units: [TranslationUnit] {
        pairs.enumerated().map { index, pair in
            var unit = TranslationUnit(
                identifier: String(index + 1),
                variants: [
                    TranslationUnitVariant(
                        language: french, segment: Segment(pair.0), properties: [Property("x-document", "a & b.fr.txt")]
                    ),
                    TranslationUnitVariant(language: arabic, segment: Segment("\u{645}\u{631}\u{62D}\u{628}\u{627}")),
                    TranslationUnitVariant(language: english, segment: Segment(pair.1)),
                ])
            unit.properties = [Property("x-score", "0.9000")]
            return unit
        }
    }

    /// What OmegaT would change on the way: tags, white space at the ends, line breaks.
    private static var hardUnits: [TranslationUnit] {
        let tagged = Segment(parts: [
            .tag(InlineTag(.bpt, attributes: [.i: "1", .type: "bold"], content: [.text("<b>")])), .text("gras"),
            .tag(InlineTag(.ept, attributes: [.i: "1"], content: [.text("</b>")])),
            .tag(
                InlineTag(
                    .ph, content: [.text("<img alt='"), .tag(InlineTag(.sub, content: [.text("vue")])), .text("'>")])),
            .tag(InlineTag(.hi, content: [.text(" clair")])), .tag(InlineTag(.it, attributes: [.pos: "end"])),
        ])
        return [tagged, Segment(" \u{A0}bords\t\n "), Segment("ligne\nligne")].map { segment in
            TranslationUnit(variants: [
                TranslationUnitVariant(language: french, segment: segment),
                TranslationUnitVariant(language: english, segment: segment),
            ])
        }
    }

    /// What the memory goes through before others read it.
    enum Step: String, CaseIterable {
        case none, merge, clean, jsonl, tsv, csv, po, moses, xliff
        case xliff12 = "xliff-1.2"

        /// Those that others' slow programs are asked about.
        static let few: [Step] = [.none, .merge, .clean, .jsonl]

        /// Arguments of the program, run by run; each leaves `memory.tmx`.
        var runs: [[String]] {
            switch self {
            case .none: []
            case .merge, .clean: [["tmx", rawValue, "memory.tmx", "-o", "memory.tmx"]]
            case .moses: convert(["memory.fr", "memory.en"], output: "memory")
            case .jsonl, .tsv, .csv, .po, .xliff, .xliff12: convert(["memory.x"], output: "memory.x")
            }
        }

        private func convert(_ files: [String], output: String) -> [[String]] {
            let languages = ["--languages", "fr,en"]
            return [
                ["tmx", "convert", "memory.tmx", "--to", rawValue, "-o", output] + languages,
                ["tmx", "convert"] + files + ["--from", rawValue, "--to", "tmx", "-o", "memory.tmx"] + languages,
            ]
        }
    }

    private func withMemory(
        _ units: [TranslationUnit], after step: Step = .none, _ body: (_ folder: URL, _ file: URL) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tmx-clients-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("memory.tmx")
        let header = TranslationMemoryHeader(
            sourceLanguage: .language(Self.french), toolVersion: "1.0", creationDate: "20171109T163000Z")
        let writer = try TMXWriter(path: file.path, header: header)
        for unit in units { writer.write(unit) }
        try writer.finish()
        for arguments in step.runs {
            let run = try RecoupeRun(arguments, in: folder)
            #expect(run.status == 0, "\(run.error)")
        }
        try body(folder, file)
    }

    @Test(.enabled(if: TMXClient.xmllint.isExpected, "no xmllint: run Scripts/install-test-clients"))
    func xmllintFindsItValid() throws {
        try withMemory(Self.units + Self.hardUnits) { folder, file in
            let documentType = folder.appendingPathComponent("tmx14.dtd")
            try TMXDocumentType.externalSubset.write(to: documentType, atomically: true, encoding: .utf8)
            let printed = try OtherProgram.run(
                TMXClient.xmllint.path, ["--noout", "--nonet", "--dtdvalid", documentType.path, file.path], in: folder)
            #expect(printed == "")
        }
    }

    private static let listUnits = """
        import json, sys
        from translate.storage import tmx
        lang = "{http://www.w3.org/XML/1998/namespace}lang"
        units = tmx.tmxfile.parsefile(sys.argv[1]).units
        print(json.dumps([{node.get(lang): unit.getNodeText(node) for node in unit.getlanguageNodes()} for unit in units]))
        """

    @Test(.enabled(if: TMXClient.translateToolkit.isExpected, "no translate-toolkit: run Scripts/install-test-clients"))
    func translateToolkitReadsEveryUnit() throws {
        try withMemory(Self.units + Self.hardUnits) { folder, file in
            let printed = try OtherProgram.run(
                TMXClient.translateToolkit.path, ["-c", Self.listUnits, file.path], in: folder)
            let read = try JSONDecoder().decode([[String: String]].self, from: Data(printed.utf8))
            #expect(read.count == Self.units.count + Self.hardUnits.count)
            for (unit, texts) in zip(Self.units, read) {
                #expect(
                    texts == Dictionary(uniqueKeysWithValues: unit.variants.map { ($0.language.tag, $0.segment.text) }))
            }
            #expect(read.suffix(2).map { $0["fr"] } == [" \u{A0}bords\t\n ", "ligne\nligne"])
        }
    }

    @Test(
        .enabled(if: TMXClient.translateToolkit.isExpected, "no translate-toolkit: run Scripts/install-test-clients"),
        arguments: Step.allCases)
    func translateToolkitReadsEveryUnit(after step: Step) throws {
        try withMemory(Self.units, after: step) { folder, file in
            let printed = try OtherProgram.run(
                TMXClient.translateToolkit.path, ["-c", Self.listUnits, file.path], in: folder)
            let read = try JSONDecoder().decode([[String: String]].self, from: Data(printed.utf8))
            #expect(read.map { $0["fr"] } == Self.pairs.map(\.0))
            #expect(read.map { $0["en"] } == Self.pairs.map(\.1))
        }
    }

    private static let project = """
        <?xml version="1.0" encoding="UTF-8"?>
        <omegat><project version="1.0">
          <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
          <glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
          <source_lang>FR</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg>
        </project></omegat>
        """

    /// What OmegaT, which ends with 0 even where it drops a memory, puts into the translated document.
    private func translated(_ paragraphs: [String], with memory: URL, in folder: URL) throws -> [String] {
        let project = folder.appendingPathComponent("project")
        for part in ["source", "target", "tm/auto", "omegat", "glossary", "dictionary"] {
            try FileManager.default.createDirectory(
                at: project.appendingPathComponent(part), withIntermediateDirectories: true)
        }
        try Self.project.write(to: project.appendingPathComponent("omegat.project"), atomically: true, encoding: .utf8)
        try FileManager.default.copyItem(at: memory, to: project.appendingPathComponent("tm/auto/memory.tmx"))
        let text = paragraphs.joined(separator: "\n\n") + "\n"
        try text.write(to: project.appendingPathComponent("source/text.utf8"), atomically: true, encoding: .utf8)
        // A proxy that is not there keeps the network out.
        let java = [
            "-Djava.awt.headless=true", "-Duser.home=\(folder.path)", "-Dfile.encoding=UTF-8",
            "-DsocksProxyHost=localhost", "-DsocksProxyPort=9",
        ]
        let omegaT = ["-jar", TMXClient.omegaT.path, project.path, "--mode=console-translate"]
        try OtherProgram.run("java", java + omegaT + ["--config-dir=\(folder.path)/settings"], in: folder)
        return try String(contentsOf: project.appendingPathComponent("target/text.utf8"), encoding: .utf8)
            .dropLast().components(separatedBy: "\n\n")
    }

    @Test(.enabled(if: TMXClient.omegaT.isExpected, "no OmegaT: run Scripts/install-test-clients"), arguments: Step.few)
    func omegaTTranslatesWithEveryUnit(after step: Step) throws {
        try withMemory(Self.units, after: step) { folder, file in
            let found = try translated(Self.pairs.map(\.0), with: file, in: folder)
            #expect(found == Self.pairs.map(\.1))
        }
    }

    /// A memory of the demo, and its units with a French and an English text that are there once.
    private static func demo() throws -> (file: URL, units: Int, pairs: [(String, String)]) {
        let file = RecoupeRun.root.appending(path: "tmx/abou-kamal.tmx")
        let reader = try TMXReader(path: file.path)
        var pairs: [(String, String)] = []
        while let unit = try reader.next() {
            guard let source = unit.variant(in: french), let target = unit.variant(in: english) else { continue }
            pairs.append((source.segment.text, target.segment.text))
        }
        return (file, reader.unitCount, pairs)
    }

    @Test(.enabled(if: TMXClient.omegaT.isExpected, "no OmegaT: run Scripts/install-test-clients"))
    func omegaTTranslatesTheDemo() throws {
        let demo = try Self.demo()
        try withTemporaryFolder { folder in
            let found = try translated(demo.pairs.map(\.0), with: demo.file, in: folder)
            #expect(found == demo.pairs.map(\.1))
        }
    }

    @Test(.enabled(if: TMXClient.translateToolkit.isExpected, "no translate-toolkit: run Scripts/install-test-clients"))
    func translateToolkitReadsTheDemo() throws {
        let demo = try Self.demo()
        try withTemporaryFolder { folder in
            let printed = try OtherProgram.run(
                TMXClient.translateToolkit.path, ["-c", Self.listUnits, demo.file.path], in: folder)
            let read = try JSONDecoder().decode([[String: String]].self, from: Data(printed.utf8))
            #expect(read.count == demo.units)
            #expect(read.filter { $0["en"] != nil }.compactMap { $0["fr"] } == demo.pairs.map(\.0))
        }
    }
}
