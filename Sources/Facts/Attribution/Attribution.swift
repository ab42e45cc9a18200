package import Documents

/// Whom a sentence names as the source of what it reports: `selon l'OSDH`, `said the ministry`.
package struct Attribution: Hashable, Sendable {
    /// The scalars of the sentence that name the source, without the words that make it one.
    package var range: TextRange
    /// Those scalars, as written: `l'OSDH`.
    package var text: String

    package init(range: TextRange, text: String) {
        self.range = range
        self.text = text
    }
}
