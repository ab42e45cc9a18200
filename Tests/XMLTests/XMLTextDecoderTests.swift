import Testing
import XML

struct XMLTextDecoderTests {
    @Test(arguments: [1, 2, 3, 100])
    func joinsCharactersThatChunksCut(chunkSize: Int) throws {
        let text = "aé\u{20AC}\u{1F600}z"
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let decoder = try #require(XMLTextDecoder(encoding: "UTF-16LE"))
        var decoded: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: chunkSize) {
            decoded += try #require(decoder.decode(Array(bytes[start..<min(start + chunkSize, bytes.count)])))
        }
        #expect(String(decoding: decoded, as: UTF8.self) == text)
    }

    @Test func readsOldEncodings() throws {
        let decoder = try #require(XMLTextDecoder(encoding: "windows-1252"))
        #expect(decoder.decode([0x80, 0x92, 0xE9]).map { String(decoding: $0, as: UTF8.self) } == "\u{20AC}\u{2019}é")
    }

    @Test func knowsWhatItDoesNotKnow() {
        #expect(XMLTextDecoder(encoding: "no-such-encoding") == nil)
    }
}
