import Documents
import TMX
import TestSupport
import Testing

/// Random edits of a sound memory: the reader either reads on or refuses, and where the chunks are cut changes nothing.
struct FuzzTests {
    private static let memory = Array(
        Sample.memory(
            Sample.unit("a <bpt i=\"1\">&lt;b></bpt>é<ept i=\"1\"/> &amp; \u{1F600}")
                + Sample.unit("<![CDATA[x]]>&e;<!-- -->"),
            prolog: "<?xml version=\"1.0\"?><!DOCTYPE tmx [<!ENTITY e \"&#233;\">]>"
        ).utf8)
    private static let bytes: [UInt8] = Array("<>&;\"'/!-[]= \n".utf8) + [0, 0xB, 0x80, 0xC3, 0xED, 0xF0, 0xFF]

    private static func edited(_ seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        var bytes = memory
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = Self.bytes.randomElement(using: &random) ?? 0
            case 1: bytes.insert(Self.bytes.randomElement(using: &random) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<min(place + 5, bytes.count))
            default:
                let from = Int.random(in: 0..<bytes.count, using: &random)
                bytes.insert(contentsOf: bytes[from..<min(from + 30, bytes.count)], at: place)
            }
        }
        return bytes
    }

    private func outcome(_ bytes: [UInt8], chunkSize: Int) -> String {
        do {
            let memory = try Memory(bytes, chunkSize: chunkSize)
            return "\(memory.units)\(memory.diagnostics.filter { $0.category != "undeclared-prefix" }.map(\.category))"
        } catch {
            return "refused at line \(error.line ?? 0)"
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func endsAndSaysTheSameHoweverTheBytesCome(block: UInt64) {
        for seed in block * 25..<(block + 1) * 25 {
            let bytes = Self.edited(seed)
            let whole = outcome(bytes, chunkSize: .max)
            #expect(outcome(bytes, chunkSize: 1) == whole, "seed \(seed)")
        }
    }
}
