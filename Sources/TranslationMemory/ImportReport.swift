package import Documents

/// What an import did with the units of one memory.
package struct ImportReport: Hashable, Sendable, Codable {
    package var file: String
    package var created = 0
    package var updated = 0
    /// Units that an earlier import of the file had brought and that it no longer has.
    package var removed = 0
    /// Units that were there already with all that they say.
    package var skipped = 0
    /// Units without a text.
    package var failed = 0
    /// What the reader mended.
    package var repairs: [Diagnostic] = []

    /// Whether the memory had no unit at all.
    package var isEmpty: Bool { created + updated + skipped + failed == 0 }
}
