import Documents
import Foundation
import TMX
import Testing

@Suite("Units go through other formats and come back")
struct ConversionTests {
    private static let languages = [Language("fr")!, Language("en")!]

    /// What the formats stumble over.
    private static let pairs = [
        ("La ville\u{A0}: \"prise\", dit-il\u{202F}!", "The town: \"taken\", he said; a, b\\n"),
        ("a < b && b > c", "a < b & c"), ("l'été", "summer"), ("\u{1F600} 12\u{202F}345", "\u{2067}x\u{2069}"),
        ("# msgid", "-x"), ("\"", "\"\""),
    ]

    private static func unit(_ pair: (String, String)) -> TranslationUnit {
        TranslationUnit(variants: [
            TranslationUnitVariant(language: languages[0], segment: Segment(pair.0)),
            TranslationUnitVariant(language: languages[1], segment: Segment(pair.1)),
        ])
    }

    private func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("convert-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.appendingPathComponent("memory").path)
    }

    private func texts(_ reader: any UnitReader) throws -> [[String]] {
        var texts: [[String]] = []
        while let unit = try reader.next() {
            #expect(unit.variants.map(\.language) == Self.languages)
            texts.append(unit.variants.map(\.segment.text))
        }
        return texts
    }

    private static let formats: [String] = ["tsv", "csv", "jsonl", "moses", "xliff-2.1", "xliff-1.2", "po"]

    private func writer(_ format: String, _ path: String) throws -> any UnitWriter {
        let (fr, en) = (Self.languages[0], Self.languages[1])
        return switch format {
        case "jsonl": try JSONLinesWriter(path: path, languages: Self.languages)
        case "moses": try MosesWriter(stem: path, languages: Self.languages)
        case "po": try POWriter(path: path, source: fr, target: en)
        case "xliff-2.1": try XLIFFWriter(path: path, version: .v21, source: fr, target: en, original: "a & b")
        case "xliff-1.2": try XLIFFWriter(path: path, version: .v12, source: fr, target: en, original: "a")
        default: try TableWriter(path: path, format: .init(rawValue: format)!, languages: Self.languages)
        }
    }

    private func reader(_ format: String, _ path: String) throws -> any UnitReader {
        switch format {
        case "jsonl": try JSONLinesReader(path: path, languages: Self.languages)
        case "moses": try MosesReader(paths: ["\(path).fr", "\(path).en"], languages: Self.languages)
        case "po": try POReader(path: path, languages: [])
        case "xliff-2.1", "xliff-1.2": try XLIFFReader(path: path)
        default: try TableReader(path: path, format: .init(rawValue: format)!, languages: [])
        }
    }

    @Test("texts are the same", arguments: formats)
    func roundTrip(_ format: String) throws {
        try inFolder { path in
            let writer = try writer(format, path)
            for pair in Self.pairs { writer.write(Self.unit(pair)) }
            try writer.finish()
            #expect(writer.diagnostics == [])
            let read = try texts(reader(format, path))
            #expect(read == Self.pairs.map { [$0.0, $0.1] })
        }
    }

    @Test("line breaks are kept where the format can hold them, and told of where not", arguments: formats)
    func lineBreaks(_ format: String) throws {
        try inFolder { path in
            let writer = try writer(format, path)
            writer.write(Self.unit(("un\tdeux\ntrois", "x")))
            try writer.finish()
            let isLost = ["tsv", "moses"].contains(format)
            #expect(writer.diagnostics.map(\.category) == (isLost ? ["line-break"] : []))
            let read = try texts(reader(format, path))
            #expect(read == [[isLost ? "un deux trois" : "un\tdeux\ntrois", "x"]])
        }
    }

    @Test("a file appears with finish() or not at all", arguments: formats)
    func whole(_ format: String) throws {
        try inFolder { path in
            do { try writer(format, path).write(Self.unit(("a", "b"))) }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left == [])
        }
    }

    private func read(_ format: String, _ content: String) throws -> ([[String]], [Diagnostic]) {
        try inFolder { path in
            try content.write(toFile: path, atomically: true, encoding: .utf8)
            let reader = try reader(format, path)
            return (try texts(reader), reader.diagnostics)
        }
    }

    @Test("a catalogue's fuzzy, untranslated and obsolete messages are left out")
    func catalogue() throws {
        let (texts, diagnostics) = try read(
            "po",
            """
            msgid ""
            msgstr "Language: en\\nX-Source-Language: fr\\n"

            #, fuzzy
            msgid "un"
            msgstr "two"

            #: file.c:1
            msgid "deux "
            "mots"
            msgstr "two words"
            #~ msgid "vieux"
            #~ msgstr "old"
            msgid "trois"
            msgstr ""

            msgid "un fichier"
            msgid_plural "%d fichiers"
            msgstr[0] "one file"
            msgstr[1] "%d files"
            """)
        #expect(texts == [["deux mots", "two words"], ["un fichier", "one file"], ["%d fichiers", "%d files"]])
        #expect(diagnostics.map(\.category) == ["fuzzy-message", "untranslated-message"])
    }

    @Test("XLIFF of other programs: proposals and native code are no text")
    func foreignXLIFF() throws {
        let (texts, diagnostics) = try read(
            "xliff-1.2",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="fr"
             target-language="en" original="a" datatype="html"><header><note>x</note></header><body><group>
            <trans-unit id="1"><source>Un <g id="1">gras</g><ph id="2">&lt;br/></ph></source><seg-source>Un</seg-source>
            <target>A <g id="1">bold</g></target><alt-trans><source>s</source><target>t</target></alt-trans></trans-unit>
            <trans-unit id="2"><source>Deux</source></trans-unit></group></body></file></xliff>
            """)
        #expect(texts == [["Un gras", "A bold"]])
        #expect(Set(diagnostics.map(\.category)) == ["inline-tags", "untranslated-unit"])
    }

    @Test(
        "what cannot be read is refused with its line",
        arguments: [
            ("tsv", "un\tdeux\n", 1), ("csv", "fr,en\na,b\n\"c,d\n", 3), ("tsv", "fr\ten\na\tb\tc\n", 2),
            ("jsonl", "{\"texts\":{\"fr\":\"a\",\"en\":\"b\"}}\n[]\n", 2), ("po", "msgid \"a\"\nmsgstr \"b\"\n", 1),
            ("po", "msgid \"\"\nmsgstr \"Language: en\\nX-Source-Language: fr\\n\"\nnonsense\n", 3),
            ("xliff-2.1", "<tmx/>", 1),
        ])
    func refusals(_ format: String, _ content: String, _ line: Int) {
        let refusal = #expect(throws: BadInput.self) { try read(format, content) }
        #expect(refusal?.line == line)
    }

    @Test("lines that do not correspond are refused")
    func mosesLengths() throws {
        try inFolder { path in
            try "a\nb\n".write(toFile: "\(path).fr", atomically: true, encoding: .utf8)
            try "a\n".write(toFile: "\(path).en", atomically: true, encoding: .utf8)
            #expect(throws: BadInput.self) { try texts(reader("moses", path)) }
        }
    }
}
