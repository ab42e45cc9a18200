/// A run of UTF-8 that means nothing to XML but text.
struct UTF8Run {
    /// Where it stops: at `<`, `>`, `&`, at a byte that starts no character of XML, at an unfinished character, or at the limit.
    private(set) var end: Int
    /// Whether it has characters beyond ASCII.
    private(set) var hasMultibyte = false
    private(set) var hasLineBreaks = false

    init(of buffer: [UInt8], from start: Int, to limit: Int) {
        let bytes = buffer.span
        end = start
        while end < limit {
            end = Self.endOfPlainWords(in: bytes, from: end, to: limit)
            guard end < limit else { return }
            let byte = bytes[end]
            if byte < 0x80 {
                guard Self.isPlain(byte) else { return }
                hasLineBreaks = hasLineBreaks || byte == UInt8(ascii: "\n")
                end += 1
            } else {
                let length = Self.length(at: end, in: bytes, limit: limit)
                guard length > 0 else { return }
                hasMultibyte = true
                end += length
            }
        }
    }

    /// Passes over ASCII that means nothing to XML, eight bytes at a time, up to a byte that has to be looked at.
    private static func endOfPlainWords(in bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
        var end = start
        while end + 8 <= limit {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
            let isBelowSpace = (word &- repeated(0x20)) & ~word
            let found =
                word | isBelowSpace | zeroes(word ^ repeated(UInt8(ascii: "<")))
                | zeroes(word ^ repeated(UInt8(ascii: ">"))) | zeroes(word ^ repeated(UInt8(ascii: "&")))
            let stops = found & repeated(0x80)
            // A byte that stops may mark those behind it too, never those before.
            guard stops == 0 else { return end + stops.trailingZeroBitCount / 8 }
            end += 8
        }
        return end
    }

    private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Has the high bit set in the bytes of `word` that are zero, and maybe in those behind one.
    private static func zeroes(_ word: UInt64) -> UInt64 { (word &- repeated(1)) & ~word }

    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte >= 0x40 { return true }
        return switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): false
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
        default: byte >= 0x20
        }
    }

    /// The length of the character at `index`, 0 where there is none that XML allows (Unicode, table 3-7).
    private static func length(at index: Int, in bytes: Span<UInt8>, limit: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= limit else { return 0 }
        let second = bytes[index + 1]
        guard secondBytes(after: lead).contains(second) else { return 0 }
        guard length < 3 || bytes[index + 2] & 0xC0 == 0x80, length < 4 || bytes[index + 3] & 0xC0 == 0x80 else {
            return 0
        }
        let isNoncharacter = lead == 0xEF && second == 0xBF && bytes[index + 2] >= 0xBE
        return isNoncharacter ? 0 : length
    }

    private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }

    /// Whether up to three bytes may be the beginning of a character.
    static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.first, lead >= 0xC2, lead < 0xF5 else { return false }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard bytes.count < length else { return false }
        guard let second = bytes.dropFirst().first else { return true }
        return secondBytes(after: lead).contains(second) && bytes.dropFirst(2).allSatisfy { $0 & 0xC0 == 0x80 }
    }
}
