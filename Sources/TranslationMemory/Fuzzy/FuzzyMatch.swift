import Documents

/// A segment of the memory that is like the one looked for, with its translation.
package struct FuzzyMatch: Hashable, Sendable, Encodable {
    /// 0 to 1; see `WordDistance`.
    package var score: Double
    /// Why it is not 1: `2 words differ −20%`, `1 number or capital differs −1%`.
    package var penalties: [String]
    /// The segment as the memory has it.
    package var source: String
    /// The source with what differs.
    package var difference: SegmentDifference
    package var target: String
    /// The target with the query's numbers in the target's notation; nil where none was replaced.
    package var adaptedTarget: String?
    /// The document that the segment comes from; where the memory does not say, the name of the memory's file.
    package var document: String?

    init(_ comparison: SegmentComparison, target: String, language: Language, document: String?) {
        score = comparison.score
        penalties = comparison.penalties
        source = comparison.source
        difference = comparison.difference
        self.target = target
        adaptedTarget = NumberTransfer.adapt(
            target, comparison.edits, query: comparison.query, match: comparison.match, language: language)
        self.document = document
    }
}
