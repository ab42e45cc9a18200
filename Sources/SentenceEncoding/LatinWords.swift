import Foundation

/// Words and numbers of a text, romanised to plain Latin letters, as bytes.
enum LatinWords {
    /// The words, in their order and with their capitals.
    static func of(_ text: String) -> [[UInt8]] {
        let romanization = StringTransform("Any-Latin; Latin-ASCII")
        let isLatin = text.utf8.allSatisfy { $0 < 0x80 }
        let latin = isLatin ? text : text.applyingTransform(romanization, reverse: false) ?? text
        return latin.utf8.split(whereSeparator: { !isLetterOrDigit($0) }).map(Array.init)
    }

    static func lowercased(_ word: [UInt8]) -> [UInt8] { word.map { isCapital($0) ? $0 | 0x20 : $0 } }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
