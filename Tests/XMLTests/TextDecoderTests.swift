import Testing
import XML

struct TextDecoderTests {
    private static func wide(_ units: some Sequence<UInt16>) -> [UInt8] {
        units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private func text(of bytes: [UInt8], chunkSize: Int, _ encoding: String = "UTF-16LE") throws -> String {
        let decoder = try #require(TextDecoder(encoding: encoding))
        var decoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: chunkSize) {
            decoded += decoder.decode(Array(bytes[start..<min(start + chunkSize, bytes.count)]))
        }
        return String(decoding: decoded + decoder.finish(), as: UTF8.self)
    }

    @Test(arguments: [1, 2, 3, 100])
    func joinsCharactersThatChunksCut(chunkSize: Int) throws {
        let expected = "aé\u{20AC}\u{1F600}z"
        #expect(try text(of: Self.wide(expected.utf16), chunkSize: chunkSize) == expected)
    }

    @Test(arguments: [1, 2, 3, 100])
    func marksWhatIsNoCharacter(chunkSize: Int) throws {
        let broken = Self.wide([0x61, 0xDC00, 0x62, 0xD83D, 0x63]) + [0x64]
        #expect(try text(of: broken, chunkSize: chunkSize) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}")
        let decoder = try #require(TextDecoder(encoding: "UTF-16LE"))
        _ = decoder.decode(broken)
        #expect(decoder.faults == [1, 5])
        _ = decoder.finish()
        #expect(decoder.faults == [0])
    }

    @Test func readsOldEncodings() throws {
        #expect(try text(of: [0x80, 0x92, 0xE9], chunkSize: 1, "windows-1252") == "\u{20AC}\u{2019}é")
    }

    @Test func knowsWhatItDoesNotKnow() {
        #expect(TextDecoder(encoding: "no-such-encoding") == nil)
    }
}
