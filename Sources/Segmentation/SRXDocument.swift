package import Documents
import ICU

/// The rules of an SRX 2.0 file, by language. Files of OmegaT, Okapi and LanguageTool are read as well as our own.
package struct SRXDocument: Sendable {
    /// The file, for messages.
    package let name: String
    /// Rule sets by name.
    var rules: [String: [SRXRule]] = [:]
    /// Which language tags, by a regular expression, have which rules; in the order of the file.
    var maps: [(pattern: String, name: String)] = []
    /// Whether all maps that fit a language count, or only the first (SRX 2.0, `cascade`).
    var isCascading = false

    init(name: String) {
        self.name = name
    }

    /// The rules for `language`, in the order in which they are asked.
    package func rules(for language: Language) -> [SRXRule] {
        let fitting = maps.filter { Self.fits(language.tag, $0.pattern) }
        return (isCascading ? fitting : Array(fitting.prefix(1))).flatMap { rules[$0.name] ?? [] }
    }

    /// Whether the pattern matches the whole tag; in SRX the case of language codes does not count.
    private static func fits(_ tag: String, _ pattern: String) -> Bool {
        guard let pattern = try? Pattern("(?i)(?:\(pattern))$") else { return false }
        return Matcher(pattern, in: UTF16Text(tag)).matches(at: 0)
    }
}
