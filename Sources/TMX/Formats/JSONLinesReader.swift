package import Documents
import Foundation

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
            let record: JSONLinesUnit
            do {
                record = try JSONDecoder().decode(JSONLinesUnit.self, from: Data(line.utf8))
            } catch {
                throw lines.refusal("not a unit: write {\"texts\": {\"fr\": \"…\", \"en\": \"…\"}}")
            }
            return try unit(of: record)
        }
        return nil
    }

    private func unit(of record: JSONLinesUnit) throws(BadInput) -> TranslationUnit {
        var unit = TranslationUnit(identifier: record.tuid, variants: [])
        unit.line = lines.number
        for (tag, text) in record.texts {
            guard let language = Language(tag) else { throw lines.refusal("'\(tag)' is no language tag") }
            unit.variants.append(TranslationUnitVariant(language: language, segment: Segment(text)))
        }
        unit.variants.sort { (rank($0.language), $0.language.tag) < (rank($1.language), $1.language.tag) }
        unit.properties = (record.properties ?? [:]).sorted { $0.key < $1.key }.map { Property($0.key, $0.value) }
        if let score = record.score { unit.properties.append(Property(BitextProperty.score, "\(score)")) }
        unit.notes = (record.notes ?? []).map { Note($0) }
        return unit
    }

    private func rank(_ language: Language) -> Int { languages.firstIndex(of: language) ?? languages.count }
}
