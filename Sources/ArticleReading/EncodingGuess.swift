import Documents
import XML

/// Guesses the encoding of a text that is not UTF-8: the one in which it is a language that is written in it, and most
/// like that language.
enum EncodingGuess {
    /// Encodings of the same languages, by the names that iconv knows.
    private struct Family {
        let languages: Set<String>
        let encodings: [String]
    }

    /// In the order in which they are tried. A family that makes some sense of another's bytes stands behind it: Korean
    /// is read as rare ideographs, Arabic as Greek.
    private static let families = [
        Family(
            languages: ["ru", "uk", "bg", "be", "sr", "mk"],
            encodings: ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "cp866", "mac-cyrillic"]),
        Family(languages: ["ko"], encodings: ["cp949"]),
        Family(languages: ["ja"], encodings: ["cp932", "euc-jp"]),
        Family(languages: ["zh"], encodings: ["gb18030", "big5-hkscs"]),
        Family(languages: ["ar", "fa", "ur"], encodings: ["windows-1256", "iso-8859-6"]),
        Family(
            languages: ["pl", "cs", "sk", "hu", "hr", "sl", "ro"],
            encodings: ["windows-1250", "iso-8859-2"]),
        Family(languages: ["el"], encodings: ["windows-1253", "iso-8859-7"]),
        Family(languages: ["he"], encodings: ["windows-1255"]),
        Family(languages: ["tr"], encodings: ["windows-1254"]),
        Family(
            languages: ["fr", "en", "de", "es", "it", "pt", "nl", "ca", "sv", "da", "no", "fi"],
            encodings: ["windows-1252", "iso-8859-15", "macintosh"]),
    ]
    /// Bytes that are looked at.
    private static let enough = 8192

    /// The name that iconv knows it by; windows-1252 where nothing speaks for another.
    static func name(for bytes: [UInt8]) -> String {
        let text = withoutTags(bytes.drop { $0 < 0x80 }.prefix(enough))
        for family in families {
            let scores = family.encodings.map { likeness(of: text, in: $0, to: family.languages) }
            if let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 {
                return family.encodings[best]
            }
        }
        return "windows-1252"
    }

    /// How much the bytes look like one of the languages: CLD2's judgement, and the letters but capitals beyond ASCII,
    /// since a wrong encoding turns some into signs and capitals. 0 where they are none of the languages.
    private static func likeness(of bytes: [UInt8], in encoding: String, to languages: Set<String>) -> Double {
        guard let utf8 = HTMLEncoding.decode(bytes, from: encoding) else { return 0 }
        let text = String(decoding: utf8, as: UTF8.self)
        // A letter may be cut at the end.
        guard text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) <= 1 else { return 0 }
        guard let detected = DetectedLanguage(of: [text]), detected.isSure,
            languages.contains(detected.language.primary)
        else { return 0 }
        let letters = text.unicodeScalars.count {
            !$0.isASCII && $0.properties.isAlphabetic && !$0.properties.isUppercase
        }
        return detected.score * Double(letters)
    }

    /// Markup would be taken for English. No encoding here has a bracket in a letter.
    private static func withoutTags(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let start = rest.firstIndex(of: UInt8(ascii: "<")),
            let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            result += rest[..<start]
            result.append(0x20)
            rest = rest[(end + 1)...]
        }
        return result + rest
    }
}
