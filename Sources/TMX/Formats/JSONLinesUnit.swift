import Documents
import Foundation

/// A unit as a line of JSON: `{"tuid": "1", "texts": {"fr": "…", "en": "…"}, "properties": {…}, "notes": […]}`.
///
/// Units of an alignment have `score` and `sentences`, the positions of their sentences by version: `[[0], [0, 1]]`.
struct JSONLinesUnit: Codable {
    var tuid: String?
    var texts: [String: String]
    var properties: [String: String]?
    var notes: [String]?
    var score: Double?
    var sentences: [[Int]]?

    /// The line, without its end; keys in alphabetical order.
    var line: String {
        guard let line = try? Self.encoder.encode(self) else {
            preconditionFailure("strings and numbers are always JSON")
        }
        return String(decoding: line, as: UTF8.self)
    }

    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}

extension JSONLinesUnit {
    /// The unit in the line that `lines` is at.
    init(_ line: String, at lines: TextLines) throws(BadInput) {
        do {
            self = try JSONDecoder().decode(JSONLinesUnit.self, from: Data(line.utf8))
        } catch {
            throw lines.refusal("not a unit: write {\"texts\": {\"fr\": \"…\", \"en\": \"…\"}}")
        }
    }

    /// The unit with its variants in the order of `languages`, others behind them by tag.
    func unit(languages: [Language], at lines: TextLines) throws(BadInput) -> TranslationUnit {
        func rank(_ language: Language) -> Int { languages.firstIndex(of: language) ?? languages.count }
        var unit = TranslationUnit(identifier: tuid, variants: [])
        unit.line = lines.number
        for (tag, text) in texts {
            guard let language = Language(tag) else { throw lines.refusal("'\(tag)' is no language tag") }
            unit.variants.append(TranslationUnitVariant(language: language, segment: Segment(text)))
        }
        unit.variants.sort { (rank($0.language), $0.language.tag) < (rank($1.language), $1.language.tag) }
        unit.properties = (properties ?? [:]).sorted { $0.key < $1.key }.map { Property($0.key, $0.value) }
        if let score { unit.properties.append(Property(BitextProperty.score, "\(score)")) }
        unit.notes = (notes ?? []).map { Note($0) }
        return unit
    }
}
