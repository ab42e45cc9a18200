import Documents

/// The language of an article, from all that speaks for one.
struct LanguageChoice: Sendable {
    /// Nil where nothing tells.
    var language: Language?
    var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - given: by the user, or by the file's name. It stands, even where the text looks otherwise.
    ///   - declared: by the page. It stands unless CLD2 is sure of another.
    init(given: Language?, declared: Language?, texts: [String]) {
        let detected = DetectedLanguage(of: texts)
        guard let stated = given ?? declared else {
            language = detected?.language
            return
        }
        language = stated
        guard let detected, detected.isSure, !Self.isCompatible(detected.language, stated) else { return }
        if given == nil {
            language = detected.language
            warn("the page says '\(stated)', but its text is '\(detected.language)'; read as '\(detected.language)'")
        } else {
            warn("read as '\(stated)', but the text looks like '\(detected.language)'")
        }
    }

    private mutating func warn(_ message: String) {
        diagnostics.append(Diagnostic(.warning, category: "language-contradicted", message: message))
    }

    static func isCompatible(_ detected: Language, _ stated: Language) -> Bool {
        detected.primary == stated.primary
            || alike.contains { $0.contains(detected.primary) && $0.contains(stated.primary) }
    }

    /// Languages that CLD2 takes for one another, or that have more than one code.
    private static let alike: [Set<String>] = [
        ["no", "nb", "nn", "da"], ["hr", "sr", "bs", "sh"], ["id", "ms"], ["cs", "sk"], ["pt", "gl"], ["tl", "fil"],
        ["fa", "prs"], ["ru", "be"], ["bg", "mk"], ["ro", "mo"], ["zh", "yue", "wuu"], ["az", "tr"],
    ]
}
