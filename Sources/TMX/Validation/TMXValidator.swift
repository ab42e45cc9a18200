package import Documents
import XML

/// Holds a file against TMX 1.4b: well-formedness, the document type, and the rules that a document type cannot say.
package struct TMXValidator {
    private let name: String
    private var findings = DiagnosticLog()

    /// All that `path` has against it, in the order of the file; a file that keeps every rule has no finding of severity
    /// `error` or `warning`. Reads the file twice; `-`, standard input, is kept in memory for that. Throws where the file
    /// cannot be read as TMX at all.
    package static func validate(path: String) throws(BadInput) -> [Diagnostic] {
        guard path == "-" else {
            return try validate(name: path) { () throws(BadInput) in try TMXReader.source(path) }
        }
        let source = try TMXReader.source(path)
        var chunks: [[UInt8]] = []
        while let chunk = source(), !chunk.isEmpty { chunks.append(chunk) }
        return try validate(name: path) { () throws(BadInput) in
            var rest = chunks.makeIterator()
            return { rest.next() ?? [] }
        }
    }

    /// The same for a file that `open` opens, each time from its beginning.
    package static func validate(
        name: String, open: () throws(BadInput) -> (() -> [UInt8]?)
    ) throws(BadInput) -> [Diagnostic] {
        var validator = TMXValidator(name: name)
        try validator.checkRules(TMXReader(name: name, read: open()))
        try validator.checkDocumentType(open())
        return validator.findings.diagnostics
    }

    private init(name: String) { self.name = name }

    private mutating func checkRules(_ reader: TMXReader) throws(BadInput) {
        let header = reader.header
        var rules = UnitRules()
        while let unit = try reader.next() {
            for finding in rules.findings(in: unit, of: header) { findings.append(finding) }
        }
        findings.append(contentsOf: reader.log)
        if !reader.hasDocumentType {
            findings.append(
                Diagnostic(
                    .note, category: "missing-doctype", message: "no <!DOCTYPE tmx SYSTEM \"tmx14.dtd\">", line: 1))
        }
    }

    /// What has been mended counts as it is after: the faults that were mended are findings of their own.
    private mutating func checkDocumentType(_ read: @escaping () -> [UInt8]?) throws(BadInput) {
        let input = try MendedInput(name: name, documentType: TMXDocumentType.declaration, read: read)
        do {
            try XMLValidator.validate(source: { try input.next() }) { finding in
                // The declarations stand on the root's line.
                let shift = finding.line == input.mender.rootLine ? TMXDocumentType.declaration.count : 0
                findings.append(
                    Diagnostic(
                        .error, category: "document-type", message: finding.message, line: finding.line,
                        column: max(1, finding.column - shift)))
            }
        } catch let refusal as BadInput { throw refusal } catch { throw BadInput(name: name, reason: "\(error)") }
    }
}
