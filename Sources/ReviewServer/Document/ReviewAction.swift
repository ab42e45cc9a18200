/// Something that a person does to a document. In JSON, an object with the action's name: `{"mergeRows": {"row": 3}}`.
///
/// Rows are counted from 0 in the document as it is before the action, versions too (0 is the pivot); sentences are named by
/// their identifiers.
package enum ReviewAction: Hashable, Sendable, Codable {
    /// Joins a row and the next.
    case mergeRows(row: Int)
    /// Cuts a row in two; `at` counts the sentences of each version that stay above.
    case splitRow(row: Int, at: [Int])
    /// Moves the first sentences of a version's cell to the row above.
    case moveUp(row: Int, version: Int, count: Int)
    /// Moves the last sentences of a version's cell to the row below.
    case moveDown(row: Int, version: Int, count: Int)
    /// Puts all that a version has in a row into another one, near or far.
    case link(row: Int, version: Int, to: Int)
    /// Gives what a version has in a row a row of its own, below.
    case unlink(row: Int, version: Int)
    /// Rewrites a sentence.
    case edit(version: Int, sentence: Int, text: String)
    /// Cuts a sentence in two, before Unicode scalar `at` of its text.
    case splitSentence(version: Int, sentence: Int, at: Int)
    /// Joins a sentence with the one that follows it in its row.
    case mergeSentences(version: Int, sentence: Int)
    /// Confirms a row, and with `above` all rows before it.
    case confirm(row: Int, above: Bool)
    case unconfirm(row: Int)
    /// Replaces rows that are not confirmed by what the aligner makes of their sentences.
    case realign(stretches: [RealignedStretch])
    /// Says what an editor thinks of a discrepancy; a blank judgement takes back what was said.
    case judge(discrepancy: DiscrepancyKey, judgement: Judgement)
    /// Takes back the last action that is not taken back yet.
    case undo
    /// Does again what was taken back last.
    case redo
}

/// A run of rows, none of them confirmed, and the rows that take its place with the same sentences.
package struct RealignedStretch: Hashable, Sendable, Codable {
    /// The first of the rows in the document before the action, and how many they are.
    package var row: Int
    package var count: Int
    package var rows: [ReviewRow]

    package init(row: Int, count: Int, rows: [ReviewRow]) {
        self.row = row
        self.count = count
        self.rows = rows
    }
}

/// Why an action cannot be done, in words for the page. The document stays as it is.
package struct ReviewRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
