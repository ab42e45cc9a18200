package import Documents

/// A segment in which a word or a phrase stands.
package struct ConcordanceLine: Hashable, Sendable, Codable {
    package var language: String
    package var text: String
    /// The document that the text comes from; where the memory does not say, the name of the memory's file.
    package var document: String?
    /// The unit's other texts by language.
    package var translations: [String: String]
}

extension MemoryDatabase {
    /// Segments with the phrase, whatever its capitals and accents, best match first.
    ///
    /// - Parameters:
    ///   - language: where the phrase is looked for; nil for all.
    ///   - isPhrase: whether the words stand one after another; otherwise all of them stand anywhere.
    package func concordance(
        _ phrase: String, in language: Language?, isPhrase: Bool, limit: Int
    ) throws(MemoryFailure) -> [ConcordanceLine] {
        guard let sought = ConcordancePhrase(phrase, isPhrase: isPhrase) else { return [] }
        return try reading { try $0.lines(with: sought, in: language?.primary, limit: limit) }
    }
}

extension ConcordancePhrase {
    /// Nil where there is no word in it.
    fileprivate init?(_ text: String, isPhrase: Bool) {
        // Full-text indexes take a run of ideographs for one word: those are looked for letter by letter.
        if text.unicodeScalars.contains(where: { ScalarClass($0) == .ideograph }) {
            self = .letters(text)
            return
        }
        let list = WordList(text)
        guard !list.words.isEmpty else { return nil }
        self = .words(list.words.map { list.text(of: $0) }, isPhrase: isPhrase)
    }
}
