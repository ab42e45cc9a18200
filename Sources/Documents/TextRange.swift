/// A half-open range of a text, counted in Unicode scalars from its start.
package struct TextRange: Hashable, Sendable, Codable {
    package var start: Int
    package var end: Int

    /// Requires `0 <= start <= end`.
    package init(start: Int, end: Int) {
        precondition(0 <= start && start <= end)
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }

    package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// Whether all of `other` lies within.
    package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
}
