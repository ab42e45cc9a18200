/// Text that was UTF-8, was read as Windows-1252, and was saved again as UTF-8: `Ã©` for `é`, `â€™` for `’`.
enum DoubleEncoding {
    /// `text` with each run of such characters turned back. Only runs that are whole UTF-8 as bytes are: in sound text, two or
    /// more of these characters hardly ever are.
    static func undo(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ("\u{C2}"..."\u{F4}").contains($0) }) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let (scalar, length) = decode(scalars[index...]) {
                result.append(scalar)
                index += length
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }

    /// The character that the first scalars are as bytes of UTF-8, and their number, two to four.
    private static func decode(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, Int)? {
        guard let first = scalars.first.flatMap(byte) else { return nil }
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        let bytes = scalars.prefix(length).compactMap(byte)
        guard bytes.count == length, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.first.map { ($0, length) }
    }

    /// The byte that Windows-1252 has for a character outside of ASCII. The five bytes that it leaves open stand for themselves.
    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return windows1252.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
    }

    /// The characters of bytes 0x80 to 0x9F.
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
