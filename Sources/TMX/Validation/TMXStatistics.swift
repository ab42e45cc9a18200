package import Documents

/// What a memory holds, counted in one pass and in constant memory.
package struct TMXStatistics: Hashable, Sendable, Codable {
    package private(set) var units = 0
    /// Variants by language tag.
    package private(set) var languages: [String: Int] = [:]
    /// What the reader mended, and what the units have against them.
    package private(set) var repairs: [Diagnostic] = []

    /// Counts the rest of a memory.
    package init(_ reader: TMXReader) throws(BadInput) {
        var log = DiagnosticLog()
        while let unit = try reader.next() {
            units += 1
            for variant in unit.variants { languages[variant.language.tag, default: 0] += 1 }
            for finding in UnitRules.findings(in: unit, of: reader.header) { log.append(finding) }
        }
        log.append(contentsOf: reader.log)
        repairs = log.diagnostics
    }

    /// Counts the memory at `path`; `-` is standard input.
    package init(path: String) throws(BadInput) { try self.init(TMXReader(path: path)) }
}
