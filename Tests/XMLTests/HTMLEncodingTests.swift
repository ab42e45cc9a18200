import Testing
import XML

@Suite struct HTMLEncodingTests {
    @Test(arguments: [
        ("windows-1252", [0x93, 0xE9, 0x94, 0x80], "“é”€"), ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
        ("cp932", [0x82, 0xA0], "あ"), ("euc-jp", [0xA4, 0xA2], "あ"), ("gb18030", [0xC4, 0xE3], "你"),
        ("utf-16le", [0xE9, 0x00], "é"), ("windows-1256", [0xE3], "م"),
    ])
    func lettersAreDecoded(_ name: String, _ bytes: [UInt8], _ text: String) {
        #expect(HTMLEncoding.decode(bytes, from: name).map { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test func whatIsNoLetterIsReplaced() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE3]
        #expect(
            HTMLEncoding.decode(bytes, from: "utf-8").map { String(decoding: $0, as: UTF8.self) }
                == "a\u{FFFD}b\u{FFFD}")
    }

    @Test func longTextsAreDecodedWhole() {
        let bytes = [UInt8](repeating: 0xE9, count: 200_001)
        #expect(HTMLEncoding.decode(bytes, from: "windows-1252")?.count == 400_002)
    }

    @Test(arguments: [
        ("ISO-8859-1", "windows-1252"), ("Shift_JIS", "cp932"), ("GB2312", "gb18030"), ("koi8-r", "koi8-r"),
    ])
    func labelsMeanWhatPagesMean(_ label: String, _ name: String) {
        #expect(HTMLEncoding.name(ofLabel: label) == name)
        #expect(HTMLEncoding.decode([0x61], from: name) == [0x61])
    }

    @Test func anUnknownEncodingIsNone() { #expect(HTMLEncoding.decode([0x61], from: "x-none") == nil) }
}
