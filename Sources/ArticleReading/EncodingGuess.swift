import Documents
import XML

/// Guesses the encoding of a text that is not UTF-8: the one in which it is a language that is written in it.
enum EncodingGuess {
    /// Encodings with the languages that are written in them.
    private static let candidates: [(name: String, languages: Set<String>)] = [
        ("windows-1251", ["ru", "uk", "bg", "be", "sr", "mk"]), ("koi8-r", ["ru", "uk", "bg", "be", "sr", "mk"]),
        ("cp932", ["ja"]), ("euc-jp", ["ja"]), ("gb18030", ["zh"]), ("big5-hkscs", ["zh"]), ("cp949", ["ko"]),
        ("windows-1256", ["ar", "fa", "ur"]), ("windows-1250", ["pl", "cs", "sk", "hu", "hr", "sl", "ro"]),
        ("windows-1253", ["el"]), ("windows-1255", ["he"]), ("windows-1254", ["tr"]),
        ("iso-8859-5", ["ru", "uk", "bg", "be", "sr", "mk"]), ("iso-8859-6", ["ar", "fa", "ur"]),
        ("iso-8859-2", ["pl", "cs", "sk", "hu", "hr", "sl", "ro"]),
    ]
    /// Bytes that are looked at.
    private static let enough = 8192

    /// The name that iconv knows it by; windows-1252 where nothing speaks for another.
    static func name(for bytes: [UInt8]) -> String {
        let start = Array(bytes.drop { $0 < 0x80 }.prefix(enough))
        let counts = candidates.map { letters(in: start, $0.name, $0.languages) }
        guard let first = counts.firstIndex(where: { $0 > 0 }) else { return "windows-1252" }
        let kin = candidates.indices.filter { candidates[$0].languages == candidates[first].languages }
        return candidates[kin.max { counts[$0] < counts[$1] } ?? first].name
    }

    /// How many letters but capitals there are beyond ASCII, as encodings of one language differ in a few; 0 where it is none of the languages.
    private static func letters(in bytes: [UInt8], _ name: String, _ languages: Set<String>) -> Int {
        guard let utf8 = HTMLEncoding.decode(bytes, from: name) else { return 0 }
        let text = String(decoding: utf8, as: UTF8.self)
        // A letter may be cut at the end.
        guard text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) <= 1 else { return 0 }
        guard let detected = DetectedLanguage(of: [text]), detected.isSure,
            languages.contains(detected.language.primary)
        else { return 0 }
        return text.unicodeScalars.count { !$0.isASCII && $0.properties.isAlphabetic && !$0.properties.isUppercase }
    }
}
