package import Documents

/// Sentences that were given as such, with the language that was found for them.
package struct ReadSentences: Hashable, Sendable {
    package var article: SegmentedArticle
    package var diagnostics: [Diagnostic]
}

extension ArticleReader {
    /// Takes sentences that are cut already; they stay as they are, empty ones too.
    package func read(sentences: [String], name: String) throws(BadInput) -> ReadSentences {
        try read(sentences: sentences, name: name, nameLanguage: nil, diagnostics: [])
    }

    /// Reads a file of one sentence a line, in whatever encoding; line n is sentence n.
    package func readLines(_ bytes: [UInt8], name: String) throws(BadInput) -> ReadSentences {
        let decoding = TextDecoding(bytes)
        var lines = String(decoding: decoding.utf8, as: UTF8.self)
            .utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)) }
        if lines.last == "" { lines.removeLast() }
        return try read(
            sentences: lines, name: name, nameLanguage: FileName(name).language, diagnostics: decoding.diagnostics)
    }

    private func read(
        sentences: [String], name: String, nameLanguage: Language?, diagnostics: [Diagnostic]
    ) throws(BadInput) -> ReadSentences {
        let choice = LanguageChoice(given: language ?? nameLanguage, declared: nil, texts: sentences)
        guard let language = choice.language else {
            throw BadInput(
                name: name, reason: "its language cannot be told from the text; give it, as in --language fr")
        }
        let article = SegmentedArticle(
            article: Article(name: name, language: language, blocks: []), sentences: sentences.map { Sentence($0) })
        return ReadSentences(article: article, diagnostics: diagnostics + choice.diagnostics)
    }
}
