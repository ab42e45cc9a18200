/// Makes one memory of several, unit by unit: what has come before is left out, and an identifier that has come before for
/// another text is taken off.
package struct MemoryMerger {
    /// Units that were left out, since another has the same texts.
    package private(set) var duplicates = 0
    /// Units that lost an identifier that another has.
    package private(set) var identifiersTaken = 0
    private var contents: Set<Int> = []
    private var identifiers: Set<String> = []
    private let header: TranslationMemoryHeader

    /// `header` is that of the result: the first memory's.
    package init(header: TranslationMemoryHeader) { self.header = header }

    /// The unit as it stands in the result; nil where it has come before. `origin` is the header of its memory.
    package mutating func merge(_ unit: TranslationUnit, from origin: TranslationMemoryHeader) -> TranslationUnit? {
        guard contents.insert(unit.contentHash).inserted else {
            duplicates += 1
            return nil
        }
        var unit = unit
        if unit.sourceLanguage == nil, origin.sourceLanguage != header.sourceLanguage {
            unit.sourceLanguage = origin.sourceLanguage
        }
        if let identifier = unit.identifier, !identifiers.insert(identifier).inserted {
            identifiersTaken += 1
            unit.attributes[.tuid] = nil
        }
        return unit
    }
}
