import Documents
import XML

/// Guesses the encoding of a text that is not UTF-8: the one in which it is a language that is written in it.
enum EncodingGuess {
    /// Encodings with the languages that are written in them.
    private static let candidates: [(name: String, languages: Set<String>)] = [
        ("windows-1251", ["ru", "uk", "bg", "be", "sr", "mk"]), ("koi8-r", ["ru", "uk"]),
        ("cp932", ["ja"]), ("euc-jp", ["ja"]), ("gb18030", ["zh"]), ("big5-hkscs", ["zh"]), ("cp949", ["ko"]),
        ("windows-1256", ["ar", "fa", "ur"]), ("windows-1250", ["pl", "cs", "sk", "hu", "hr", "sl", "ro"]),
        ("windows-1253", ["el"]), ("windows-1255", ["he"]), ("windows-1254", ["tr"]),
    ]
    /// Bytes that are looked at.
    private static let enough = 8192

    /// The name that iconv knows it by; windows-1252 where nothing speaks for another.
    static func name(for bytes: [UInt8]) -> String {
        let start = Array(bytes.drop { $0 < 0x80 }.prefix(enough))
        let fitting = candidates.filter { fits(start, $0.name, $0.languages) }
        return fitting.first?.name ?? "windows-1252"
    }

    private static func fits(_ bytes: [UInt8], _ name: String, _ languages: Set<String>) -> Bool {
        guard let utf8 = HTMLEncoding.decode(bytes, from: name) else { return false }
        let text = String(decoding: utf8, as: UTF8.self)
        // A letter may be cut at the end.
        guard text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) <= 1 else { return false }
        guard let detected = DetectedLanguage(of: [text]) else { return false }
        return detected.isSure && languages.contains(detected.language.primary)
    }
}
