import Alignment

/// Two articles of a group that are aligned with one another.
package struct VersionPair: Hashable, Sendable {
    /// Indices of the articles; the pivot, 0, is a source.
    package var source: Int
    package var target: Int

    package init(source: Int, target: Int) {
        self.source = source
        self.target = target
    }
}

/// A pair of articles with what the aligner knows of each.
package struct EncodedPair: Sendable {
    package let versions: VersionPair
    let source: AlignmentInput
    let target: AlignmentInput
}
