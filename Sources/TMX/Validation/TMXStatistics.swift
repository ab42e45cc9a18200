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
        let header = reader.header
        var rules = UnitRules()
        // Few languages: looking through them is faster than hashing.
        var counts: [(language: Language, count: Int)] = []
        while let unit = try reader.next() {
            units += 1
            for variant in unit.variants {
                if let index = counts.firstIndex(where: { $0.language == variant.language }) {
                    counts[index].count += 1
                } else {
                    counts.append((variant.language, 1))
                }
            }
            for finding in rules.findings(in: unit, of: header) { log.append(finding) }
        }
        languages = Dictionary(uniqueKeysWithValues: counts.map { ($0.language.tag, $0.count) })
        log.append(contentsOf: reader.log)
        repairs = log.diagnostics
    }

    /// Counts the memory at `path`; `-` is standard input.
    package init(path: String) throws(BadInput) { try self.init(TMXReader(path: path)) }
}
