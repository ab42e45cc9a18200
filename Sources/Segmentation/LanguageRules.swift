import Documents
import Foundation
import ICU
import Synchronization

/// The project's own rule files, `Languages/XX.srx`, each read and compiled when it is first asked for.
final class LanguageRules: Sendable {
    static let shared = LanguageRules()

    private let compiled = Mutex<[String: BreakRules]>([:])

    /// The language's own rules, then those that hold for all.
    func rules(for language: Language) -> BreakRules {
        compiled.withLock { compiled in
            if let known = compiled[language.primary] { return known }
            let rules = Self.load(language)
            compiled[language.primary] = rules
            return rules
        }
    }

    private static func load(_ language: Language) -> BreakRules {
        do {
            var rules: [SRXRule] = []
            for name in [language.primary, "default"] {
                rules += try document(name)?.rules(for: language) ?? []
            }
            return try BreakRules(rules)
        } catch {
            fatalError("the segmentation rules for '\(language)' are damaged: \(error)")
        }
    }

    private static func document(_ name: String) throws -> SRXDocument? {
        guard let file = Bundle.module.url(forResource: name, withExtension: "srx", subdirectory: "Languages") else {
            return nil
        }
        return try SRXDocument(Array(Data(contentsOf: file)), name: file.lastPathComponent)
    }
}
