package import Documents

/// Writes translation units one after another. What it writes appears whole, with `finish()`, or not at all.
package protocol UnitWriter: AnyObject {
    /// What the format could not hold, so far.
    var diagnostics: [Diagnostic] { get }
    /// Adds a unit. A failure of the file is thrown by `finish()`.
    func write(_ unit: TranslationUnit)
    /// Ends the output and puts it into its place.
    func finish() throws(OutputFailure)
}

extension TMXWriter: UnitWriter {}
