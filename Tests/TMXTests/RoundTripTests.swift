import Documents
import Foundation
import TMX
import TestSupport
import Testing

/// What is written is read back the same: everything that TMX can say.
struct RoundTripTests {
    private static let pieces = [
        "un", " ", "\u{A0}", "\u{202F}", "\u{2067}", "\u{200E}", "\u{1F600}", "\u{2000B}", "é", "e\u{301}", "\n", "\t",
        "\r", "\r\n", "<", ">", "&", "]]>", "\"", "'", "&amp;", "<!--", "\u{FEFF}", "\u{7F}", "\u{85}", "\u{2028}",
        "日本",
    ]
    private static let tags = ["fr", "en-US", "zh-Hant", "es-419", "ar"].compactMap { Language($0) }

    private struct Maker {
        var random: SeededGenerator

        mutating func text() -> String {
            (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }

        mutating func parts(_ depth: Int) -> [Segment.Part] {
            var parts: [Segment.Part] = []
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                parts.append(.text(text()))
                guard depth < 3, Bool.random(using: &random) else { break }
                let kind: InlineTag.Kind = [.bpt, .ept, .it, .ph, .hi, .ut].randomElement(using: &random) ?? .ph
                let inside =
                    kind.isCode ? [.tag(InlineTag(.sub, content: self.parts(depth + 1)))] : self.parts(depth + 1)
                parts.append(.tag(InlineTag(kind, attributes: [.i: "1", .type: text()], content: inside)))
            }
            return parts
        }

        mutating func properties() -> [Property] {
            (0..<Int.random(in: 0...2, using: &random)).map { _ in
                Property("x-" + text(), text(), language: Bool.random(using: &random) ? "en_us" : nil)
            }
        }

        mutating func variant() -> TranslationUnitVariant {
            var variant = TranslationUnitVariant(
                language: tags.randomElement(using: &random) ?? .init("fr")!, segment: Segment(parts: parts(0)),
                properties: properties())
            variant.attributes = [.creationdate: "20171109T163000Z", .creationid: text()]
            variant.notes = [Note(text(), language: "fr")]
            return variant
        }

        mutating func unit() -> TranslationUnit {
            let count = Int.random(in: 1...4, using: &random)
            var unit = TranslationUnit(identifier: text(), variants: (0..<count).map { _ in variant() })
            unit.properties = properties()
            unit.sourceLanguage =
                [nil, .any, tags.randomElement(using: &random).map { .language($0) }].randomElement(using: &random)
                ?? nil
            return unit
        }
    }

    private func write(_ header: TranslationMemoryHeader, _ units: [TranslationUnit]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = TMXWriter(header: header) { bytes += $0 }
        for unit in units { writer.write(unit) }
        try writer.finish()
        #expect(writer.diagnostics == [])
        return bytes
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func keepsEveryUnit(seed: UInt64) throws {
        var maker = Maker(random: SeededGenerator(seed: seed))
        let units = (0..<8).map { _ in maker.unit() }
        var header = TranslationMemoryHeader(sourceLanguage: .any, toolVersion: "1", creationDate: "20171109T163000Z")
        header.properties = maker.properties()
        header.notes = [Note(maker.text(), language: "fr")]
        header.encodings = [UserEncoding(attributes: [.name: "n"], maps: [[.unicode: "#xF8FF", .subst: maker.text()]])]
        let memory = try Memory(try write(header, units), chunkSize: Int.random(in: 1...4000, using: &maker.random))
        #expect(memory.header == header)
        #expect(memory.units.map(\.withoutLine) == units)
        #expect(memory.diagnostics == [])
    }

    /// `everything.tmx` has each element and attribute of TMX 1.4b, as the writer sets them.
    @Test func changesNoByteOfWhatIsWrittenAsWeWriteIt() throws {
        let file = try #require(
            Bundle.module.url(forResource: "everything", withExtension: "tmx", subdirectory: "Files"))
        let bytes = Array(try Data(contentsOf: file))
        let memory = try Memory(bytes)
        let written = String(decoding: try write(memory.header, memory.units), as: UTF8.self)
        // Characters stand for themselves, and a segment without parts closes itself.
        let expected = String(decoding: bytes, as: UTF8.self)
            .replacing("&#xA0;", with: "\u{A0}").replacing("&#x202F;", with: "\u{202F}")
            .replacing("&#x2067;", with: "\u{2067}").replacing("&#x2069;", with: "\u{2069}")
            .replacing("></seg>", with: "/>", maxReplacements: 1)
        #expect(written.split(separator: "\n") == expected.split(separator: "\n"))
        #expect(memory.diagnostics == [])
    }

    @Test(arguments: ["abou-kamal", "bce-taux-2022", "finale-2018"])
    func keepsTheMemoriesOfTheProject(name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: root.appending(path: "tmx/\(name).tmx")))
        let memory = try Memory(bytes)
        #expect(try write(memory.header, memory.units) == bytes)
    }

    @Test func leavesOutWhatXMLCannotHoldAndSaysSo() throws {
        let unit = TranslationUnit(variants: [
            TranslationUnitVariant(language: try #require(Language("fr")), segment: Segment("a\u{0}b\u{B}\u{FFFF}"))
        ])
        var bytes: [UInt8] = []
        let writer = TMXWriter(header: TranslationMemoryHeader(sourceLanguage: .any, toolVersion: "1")) { bytes += $0 }
        writer.write(unit)
        try writer.finish()
        #expect(try Memory(bytes).texts == [["ab"]])
        #expect(writer.diagnostics.map(\.category) == ["control-character"])
        #expect(writer.diagnostics.first?.message.contains("U+0000, U+000B, U+FFFF in unit 1") == true)
    }
}

extension TranslationUnit {
    fileprivate var withoutLine: TranslationUnit {
        var unit = self
        unit.line = nil
        return unit
    }
}
