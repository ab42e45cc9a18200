package import Documents

/// Reads files whose lines correspond, one file a language, as Moses and its kin keep parallel text.
package final class MosesReader: UnitReader {
    package let header: TranslationMemoryHeader
    package private(set) var diagnostics: [Diagnostic] = []
    private let languages: [Language]
    private var files: [TextLines] = []

    /// Requires as many languages as files.
    package init(paths: [String], languages: [Language]) throws(BadInput) {
        precondition(paths.count == languages.count)
        self.languages = languages
        for path in paths { files.append(try TextLines(path: path)) }
        header = TranslationMemoryHeader(importing: languages.first, format: "moses")
    }

    package func next() throws(BadInput) -> TranslationUnit? {
        while true {
            var texts: [String?] = []
            for index in files.indices { texts.append(try files[index].next()) }
            if texts.allSatisfy({ $0 == nil }) { return nil }
            if let short = texts.firstIndex(of: nil) {
                throw files[short].refusal("has fewer lines than the other file: lines must correspond")
            }
            let sides = zip(languages, texts.compactMap { $0 }).filter { !$0.1.isEmpty }
            guard !sides.isEmpty else { continue }
            var unit = TranslationUnit(
                variants: sides.map { TranslationUnitVariant(language: $0, segment: Segment($1)) })
            unit.line = files[0].number
            return unit
        }
    }
}
