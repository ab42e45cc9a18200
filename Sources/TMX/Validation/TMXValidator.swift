package import Documents

/// Holds a file against TMX 1.4b: well-formedness, the document type, and the rules that a document type cannot say.
package struct TMXValidator {
    private var findings = DiagnosticLog()
    /// Hashes of the identifiers so far: eight bytes a unit, not the text.
    private var identifiers: Set<Int> = []

    /// All that `path` (`-` is standard input) has against it, in the order of the file; a file that keeps every rule has
    /// no finding of severity `error` or `warning`. Throws where the file cannot be read as TMX at all.
    package static func validate(path: String) throws(BadInput) -> [Diagnostic] {
        try validate(TMXReader(path: path, validates: true))
    }

    /// The same for a reader that was made with `validates`.
    package static func validate(_ reader: TMXReader) throws(BadInput) -> [Diagnostic] {
        var validator = TMXValidator()
        while let unit = try reader.next() { validator.check(unit, of: reader.header) }
        validator.findings.append(contentsOf: reader.log)
        if !reader.hasDocumentType {
            validator.add(.note, "missing-doctype", "no <!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", line: 1)
        }
        return validator.findings.diagnostics
    }

    private mutating func check(_ unit: TranslationUnit, of header: TranslationMemoryHeader) {
        for finding in UnitRules.findings(in: unit, of: header) { findings.append(finding) }
        if let identifier = unit.identifier, !identifiers.insert(identifier.hashValue).inserted {
            add(.warning, "duplicate-identifier", "tuid '\(identifier)' was used before", line: unit.line)
        }
    }

    private mutating func add(_ severity: Diagnostic.Severity, _ category: String, _ message: String, line: Int?) {
        findings.append(Diagnostic(severity, category: category, message: message, line: line))
    }
}
