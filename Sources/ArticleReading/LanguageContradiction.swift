package import Documents

/// Whether a text is in the language that it is said to be in.
package enum LanguageContradiction {
    /// The language that the text surely is in, where that is neither `stated` nor one that CLD2 takes for it; nil for short texts,
    /// of which nothing is sure.
    package static func language(of text: String, statedAs stated: Language) -> Language? {
        guard text.utf8.count >= shortest, let detected = DetectedLanguage(of: [text]), detected.isSure,
            !LanguageChoice.isCompatible(detected.language, stated)
        else { return nil }
        return detected.language
    }

    /// Bytes.
    private static let shortest = 40
}
