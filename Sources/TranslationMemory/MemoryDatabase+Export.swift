package import Documents
package import TMX

/// Which units are exported; what is nil does not matter.
package struct ExportFilter: Hashable, Sendable {
    /// Units that have a text in all of them; only those are written.
    package var languages: [Language]
    /// The document that a text comes from.
    package var document: String?
    /// The name of the file that brought the unit, without its folder.
    package var file: String?
    /// A text that stands in the unit.
    package var text: String?

    package init(languages: [Language] = [], document: String? = nil, file: String? = nil, text: String? = nil) {
        self.languages = languages
        self.document = document
        self.file = file
        self.text = text
    }

    func keeps(_ unit: TranslationUnit) -> TranslationUnit? {
        if let text, !unit.variants.contains(where: { $0.segment.text.contains(text) }) { return nil }
        guard !languages.isEmpty else { return unit }
        let kept = unit.keeping(languages)
        return kept.variants.count == languages.count ? kept : nil
    }
}

extension MemoryDatabase {
    /// Gives the units that pass, in the order of their import.
    package func forEachUnit(_ filter: ExportFilter, _ body: (TranslationUnit) -> Void) throws(MemoryFailure) {
        try reading { snapshot in
            let next = try snapshot.records(ofDocument: filter.document, file: filter.file)
            var failure: (any Error)?
            let reader = try UnitRecords.reader(name: store.name) {
                do { return try next() } catch {
                    failure = error
                    return nil
                }
            }
            while var unit = try reader.next() {
                unit.line = nil
                if let kept = filter.keeps(unit) { body(kept) }
            }
            if let failure { throw failure }
        }
    }

    /// What the memory holds.
    package func statistics() throws(MemoryFailure) -> MemoryStatistics {
        try reading { try $0.statistics() }
    }
}

/// What a memory holds.
package struct MemoryStatistics: Hashable, Sendable, Codable {
    package var units: Int
    /// Files that brought them.
    package var files: Int
    package var documents: Int
    /// Segments by language.
    package var languages: [String: Int]
}
