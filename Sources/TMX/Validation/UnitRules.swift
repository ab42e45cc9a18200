import Documents

/// The rules of TMX 1.4b for units that its document type cannot say.
struct UnitRules {
    private var identifiers = IdentifierLog()

    /// What the next unit has against it, in a memory with that header.
    mutating func findings(in unit: TranslationUnit, of header: TranslationMemoryHeader) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        func add(_ severity: Diagnostic.Severity, _ category: String, _ message: String) {
            findings.append(Diagnostic(severity, category: category, message: message, line: unit.line))
        }
        if let identifier = unit.identifier, !identifiers.insert(identifier) {
            add(.warning, "duplicate-identifier", "tuid '\(identifier)' was used before")
        }
        if unit.variants.isEmpty { add(.error, "no-variant", "a unit without any variant") }
        if let fault = Self.sourceFault(of: unit, header) { add(.warning, "source-language", fault) }
        for variant in unit.variants {
            if variant.segment.parts.isEmpty {
                add(.warning, "empty-segment", "the segment in \(variant.language) is empty")
            }
            guard variant.segment.hasTags else { continue }
            for fault in TagRules.faults(in: variant.segment) {
                add(fault.severity, fault.category, "\(fault.message) in \(variant.language)")
            }
        }
        return findings
    }

    /// A unit whose source language no variant has exactly.
    private static func sourceFault(of unit: TranslationUnit, _ header: TranslationMemoryHeader) -> String? {
        guard case .language(let source) = unit.sourceLanguage ?? header.sourceLanguage, !unit.variants.isEmpty else {
            return nil
        }
        if unit.variants.contains(where: { $0.language == source }) { return nil }
        if let near = unit.variants.first(where: { $0.language.primary == source.primary }) {
            return "the source language is \(source), the variant's is \(near.language)"
        }
        return "no variant in the source language \(source)"
    }
}
