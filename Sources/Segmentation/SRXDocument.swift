package import Documents
import ICU

/// The rules of an SRX file, version 2.0 or 1.0, by language. Files of OmegaT, Okapi and LanguageTool are read as well as our own.
package struct SRXDocument: Sendable {
    /// Which language tags, by a regular expression, have which rules.
    struct LanguageMap: Sendable {
        var pattern: String
        var name: String
        /// Where it stands in the file, from 1.
        var line: Int
    }

    /// The file, for messages.
    package let name: String
    /// Rule sets by name.
    var rules: [String: [SRXRule]] = [:]
    /// In the order of the file.
    var maps: [LanguageMap] = []
    /// Whether all maps that fit a language count, or only the first (SRX 2.0, `cascade`). Nil where the file does not say, as that of
    /// OmegaT, which takes all: then they count until a rule breaks.
    var isCascading: Bool?

    init(name: String) {
        self.name = name
    }

    /// The rules for `language`, in the order in which they are asked. Throws where a map that fits names rules that are not there.
    package func rules(for language: Language) throws(BadInput) -> [SRXRule] {
        let fitting = maps.filter { Self.matcher(of: $0, in: language.tag)?.matches(at: 0) ?? false }
        var found: [SRXRule] = []
        for map in fitting {
            guard let rules = rules[map.name] else {
                throw BadInput(
                    name: name, line: map.line, reason: "the languagemap names '\(map.name)', which no languagerule is")
            }
            found += rules
            guard isCascading ?? !found.contains(where: \.isBreak) else { break }
        }
        return found
    }

    /// Throws where a language map is no regular expression.
    func checkMaps() throws(BadInput) {
        for map in maps where Self.matcher(of: map, in: "") == nil {
            throw BadInput(
                name: name, line: map.line, reason: "the languagepattern '\(map.pattern)' is no regular expression")
        }
    }

    /// Matches the whole tag; in SRX the case of language codes does not count.
    private static func matcher(of map: LanguageMap, in tag: String) -> Matcher? {
        guard let pattern = try? Pattern("(?i)(?:\(map.pattern))$") else { return nil }
        return Matcher(pattern, in: UTF16Text(tag))
    }
}
