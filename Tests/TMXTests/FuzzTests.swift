import Documents
import Foundation
import TMX
import TestSupport
import Testing

/// Random edits of a sound memory: the reader either reads on or refuses, and where the chunks are cut changes nothing.
struct FuzzTests {
    private static let memory = Array(
        Sample.memory(
            Sample.unit("a <bpt i=\"1\">&lt;b></bpt>é<ept i=\"1\"/> &amp; \u{1F600}<ph>x<sub>y</sub></ph>")
                + Sample.unit("<![CDATA[x]]>&e;<!-- --><hi type='b'>z</hi>")
                + "<x:tu tuid=\"1\" creationdate=\"20171109T163000Z\"><note>n</note><prop type=\"p\">q</prop></x:tu>",
            header: Sample.header.replacing("/>", with: "><ude name=\"u\"><map unicode=\"#xF8FF\"/></ude></header>"),
            prolog: "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY e \"&#233;\"><!ENTITY f SYSTEM 'x'>]>"
        ).utf8)
    private static let bytes: [UInt8] =
        Array("<>&;\"'/!-[]= \n?#x:%_".utf8) + [0, 0xB, 0x80, 0xA0, 0xC2, 0xC3, 0xED, 0xF0, 0xFE, 0xFF]
    private static let pieces = [
        "<seg>", "</seg>", "<tu>", "</tu>", "<body>", "</body>", "</tmx>", "<tmx>", "<![CDATA[", "]]>", "<!--", "-->",
        "<?",
        "?>", "&e;", "&f;", "&#0;", "&#xD83D;", "xmlns=\"y\"", "xml:lang=\"fr\"", "x=1", "=\"", "\"\"", "<!DOCTYPE",
        "<a:b:c ",
    ]

    private static func edited(_ seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        var bytes = memory
        if seed % 7 == 0 { bytes = bytes.flatMap { [$0, 0] } }
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = Self.bytes.randomElement(using: &random) ?? 0
            case 1: bytes.insert(Self.bytes.randomElement(using: &random) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<min(place + 5, bytes.count))
            case 3: bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
            case 4 where Int.random(in: 0..<8, using: &random) == 0: bytes.removeLast(bytes.count - place)
            default:
                let from = Int.random(in: 0..<bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[from..<min(from + 30, bytes.count)], at: place)
            }
            if bytes.isEmpty { break }
        }
        return bytes
    }

    private func outcome(_ bytes: [UInt8], chunkSize: Int) -> String {
        do {
            let memory = try Memory(bytes, chunkSize: chunkSize)
            // Within a line, what was found in the text and what was found in the elements may come in another order.
            let categories = memory.diagnostics.map(\.category).filter { $0 != "undeclared-prefix" }.sorted()
            return "\(memory.units)\(categories)"
        } catch {
            return "refused at line \(error.line ?? 0)"
        }
    }

    private func check(_ seed: UInt64) {
        let bytes = Self.edited(seed)
        let whole = outcome(bytes, chunkSize: .max)
        #expect(outcome(bytes, chunkSize: 1) == whole, "seed \(seed)")
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func endsAndSaysTheSameHoweverTheBytesCome(block: UInt64) {
        for seed in block * 25..<(block + 1) * 25 { check(seed) }
    }

    /// What can be read can be written, and is then sound.
    @Test(arguments: 0..<10 as Range<UInt64>)
    func whatIsReadIsWrittenSound(block: UInt64) throws {
        for seed in 1000 + block * 25..<1000 + (block + 1) * 25 {
            guard let memory = try? Memory(Self.edited(seed)) else { continue }
            var bytes: [UInt8] = []
            let writer = TMXWriter(header: memory.header) { bytes += $0 }
            for unit in memory.units { writer.write(unit) }
            try writer.finish()
            let again = try Memory(bytes)
            #expect(again.units.map(\.variants) == memory.units.map(\.variants), "seed \(seed)")
            #expect(!again.diagnostics.contains { $0.severity == .error && $0.category != "language" }, "seed \(seed)")
        }
    }

    private static let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init)

    /// `FUZZ_SECONDS=600 make sanitize`: other edits each time, under the address sanitizer.
    @Test(.enabled(if: seconds != nil))
    func endsForALongTime() {
        let end = ContinuousClock.now + .seconds(Self.seconds ?? 0)
        var seed = UInt64(Date().timeIntervalSince1970) << 20
        while ContinuousClock.now < end {
            check(seed)
            seed += 1
        }
        print("fuzzed up to seed \(seed)")
    }
}
