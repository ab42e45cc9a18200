package import Documents

/// Writes units as JSON Lines; see `JSONLinesUnit`. Of several variants in a language the first is kept.
package final class JSONLinesWriter: UnitWriter {
    private let languages: [Language]
    private let output: TextOutput
    private var count = 0

    /// Writes the variants in `languages`; all where it is empty.
    package init(path: String, languages: [Language]) throws(OutputFailure) {
        self.languages = languages
        output = try TextOutput(path: path)
    }

    package var diagnostics: [Diagnostic] { output.log.diagnostics }

    package func write(_ unit: TranslationUnit) {
        count += 1
        let variants = languages.isEmpty ? unit.variants : languages.compactMap(unit.variant)
        output.reportLosses(of: unit, number: count, languages: variants.map(\.language))
        let texts = variants.map { ($0.language.tag, $0.segment.text) }
        let properties = unit.properties.map { ($0.type, $0.text) }
        let record = JSONLinesUnit(
            tuid: unit.identifier, texts: Dictionary(texts) { first, _ in first },
            properties: properties.isEmpty ? nil : Dictionary(properties) { first, _ in first },
            notes: unit.notes.isEmpty ? nil : unit.notes.map(\.text))
        output.write(record.line + "\n")
    }

    package func finish() throws(OutputFailure) { try output.finish() }
}
