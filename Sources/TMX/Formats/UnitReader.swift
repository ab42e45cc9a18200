package import Documents

/// Reads translation units one after another, in memory that does not grow with the file.
package protocol UnitReader: AnyObject {
    /// What the file says of all its units; formats other than TMX say little.
    var header: TranslationMemoryHeader { get }
    /// What was found so far.
    var diagnostics: [Diagnostic] { get }
    /// The next unit; nil at the end.
    func next() throws(BadInput) -> TranslationUnit?
}

extension TMXReader: UnitReader {}
