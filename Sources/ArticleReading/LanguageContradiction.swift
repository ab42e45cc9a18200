package import Documents

/// Whether a text is in the language that it is said to be in.
package enum LanguageContradiction {
    /// The language that the text surely is in, where that is neither `stated` nor one that CLD2 takes for it; nil for short texts,
    /// of which nothing is sure.
    package static func language(of text: String, statedAs stated: Language) -> Language? {
        guard isLong(text), let detected = DetectedLanguage(of: [text]), detected.isSure,
            !LanguageChoice.isCompatible(detected.language, stated)
        else { return nil }
        return detected.language
    }

    /// Whether the words that are no numbers and no addresses have enough bytes.
    private static func isLong(_ text: String) -> Bool {
        var (sum, word) = (0, 0)
        var isPlain = true
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09...0x0D:
                sum += isPlain ? word : 0
                (word, isPlain) = (0, true)
                if sum >= shortest { return true }
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "@"): isPlain = false
            default: word += 1
            }
        }
        return sum + (isPlain ? word : 0) >= shortest
    }

    private static let shortest = 40
}
