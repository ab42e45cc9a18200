package import Documents

/// Reads units from JSON Lines; see `JSONLinesUnit`.
package final class JSONLinesReader: UnitReader {
    package let header: TranslationMemoryHeader
    package private(set) var diagnostics: [Diagnostic] = []
    private let languages: [Language]
    private var lines: TextLines

    /// The first of `languages` is the source; variants stand in their order, others behind them by tag.
    package init(path: String, languages: [Language]) throws(BadInput) {
        lines = try TextLines(path: path)
        self.languages = languages
        header = TranslationMemoryHeader(importing: languages.first, format: "jsonl")
    }

    package func next() throws(BadInput) -> TranslationUnit? {
        while let line = try lines.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            return try JSONLinesUnit(line, at: lines).unit(languages: languages, at: lines)
        }
        return nil
    }
}
