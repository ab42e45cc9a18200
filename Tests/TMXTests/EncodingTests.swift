import Documents
import Foundation
import TMX
import Testing

struct EncodingTests {
    private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
        text.utf16.flatMap { unit -> [UInt8] in
            let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
            return isLittle ? [low, high] : [high, low]
        }
    }

    private static let text = "caf\u{E9} \u{20AC} \u{1F600}"

    private static func memory(_ encoding: String) -> String {
        Sample.memory(Sample.unit(text), prolog: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>")
    }

    static let files: [(name: String, bytes: [UInt8], category: String?)] = [
        ("UTF-8", Array(memory("utf-8").utf8), nil),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + memory("UTF-8").utf8, nil),
        ("UTF-16LE with a mark", [0xFF, 0xFE] + wide(memory("UTF-16"), isLittle: true), nil),
        ("UTF-16BE with a mark", [0xFE, 0xFF] + wide(memory("UTF-16"), isLittle: false), nil),
        ("UTF-16LE", wide(memory("UTF-16LE"), isLittle: true), nil),
        ("UTF-16BE", wide(memory("UTF-16"), isLittle: false), nil),
        ("UTF-16LE behind a line break", wide("\n" + memory("UTF-16LE"), isLittle: true), nil),
        ("UTF-16 that declares UTF-8", [0xFF, 0xFE] + wide(memory("UTF-8"), isLittle: true), "encoding-declaration"),
        ("UTF-8 that declares UTF-16", Array(memory("UTF-16").utf8), "encoding-declaration"),
        ("UTF-8 that declares Latin-1", Array(memory("iso-8859-1").utf8), "encoding-declaration"),
        (
            "windows-1252",
            memory("windows-1252").unicodeScalars.filter { $0.value < 0x1_0000 }
                .map { $0 == "\u{20AC}" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }, "encoding"
        ),
    ]

    @Test(arguments: files, [1, 3, Int.max])
    func readsWhatTheBytesAre(file: (name: String, bytes: [UInt8], category: String?), chunkSize: Int) throws {
        let memory = try Memory(file.bytes, chunkSize: chunkSize)
        let expected = file.name == "windows-1252" ? "caf\u{E9} \u{20AC} " : Self.text
        #expect(memory.texts == [[expected, "x"]], "\(file.name)")
        #expect(memory.categories == Set([file.category].compactMap { $0 }), "\(file.name)")
    }

    @Test(arguments: [1, 3, Int.max])
    func marksWhatIsNoCharacterOfTheEncoding(chunkSize: Int) throws {
        let parts = Self.memory("UTF-16").components(separatedBy: "caf")
        let lone: [UInt8] = [0x00, 0xDC]
        let bytes = [0xFF, 0xFE] + Self.wide(parts[0], isLittle: true) + lone + Self.wide(parts[1], isLittle: true)
        let memory = try Memory(bytes, chunkSize: chunkSize)
        #expect(memory.texts == [[Self.text.replacing("caf", with: "\u{FFFD}"), "x"]])
        #expect(memory.diagnostics.map(\.category) == ["invalid-encoding"])
        #expect(memory.diagnostics.map(\.line) == [4])
    }

    @Test func readsLatin1AsWhatItIsNearlyAlways() throws {
        let text = Sample.memory(Sample.unit("@"), prolog: "<?xml version='1.0' encoding='ISO-8859-1'?>")
        let memory = try Memory(Array(text.utf8).map { $0 == UInt8(ascii: "@") ? 0x92 : $0 })
        #expect(memory.texts == [["\u{2019}", "x"]])
    }
}
