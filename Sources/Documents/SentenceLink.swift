/// Sentences of two versions that an alignment puts together: what a bead says, but for any sentences, since files of others may
/// leave some out or name them in any order.
package struct SentenceLink: Hashable, Sendable {
    /// Indices of source sentences, and of target sentences; one side is empty where a sentence has no counterpart.
    package var source: [Int]
    package var target: [Int]

    package init(source: [Int], target: [Int]) {
        self.source = source
        self.target = target
    }

    /// Whether one side is empty.
    package var isNull: Bool { source.isEmpty || target.isEmpty }
}
