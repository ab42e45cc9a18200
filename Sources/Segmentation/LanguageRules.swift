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
            let files = try [language.primary, "default"].compactMap(file).map { try SRXDocument(parsing: $0) }
            return try BreakRules(files.flatMap { $0.rules(for: language) })
        } catch {
            fatalError("the rules of '\(language)' are damaged: \(error)")
        }
    }

    private static func file(named name: String) throws -> [UInt8]? {
        let folder = Bundle.module.resourceURL!.appending(path: "Languages")
        let file = folder.appending(path: name + ".srx")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return Array(try Data(contentsOf: file))
    }
}
