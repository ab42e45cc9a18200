import Documents
import Foundation

/// Actions on the text. What the article had is kept beside what was made of it.
extension ReviewDocument {
    /// The most that a sentence may become, in bytes of UTF-8.
    private static let greatestText = 100_000

    func editing(_ sentence: Int, of version: Int, _ text: String) throws(ReviewRefusal) -> ReviewChange {
        let before = try self.sentence(sentence, of: version)
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw ReviewRefusal("a sentence cannot be empty; unlink it instead") }
        guard text.utf8.count <= Self.greatestText else { throw ReviewRefusal("that is too long for a sentence") }
        guard text != before.text else { throw ReviewRefusal("the text is the same") }
        var after = before
        after.text = text
        return ReviewChange(sentences: [
            .init(version: version, sentence: sentence, before: before, after: after)
        ])
    }

    func splitting(_ sentence: Int, of version: Int, at place: Int) throws(ReviewRefusal) -> ReviewChange {
        let before = try self.sentence(sentence, of: version)
        let scalars = Array(before.text.unicodeScalars)
        guard scalars.indices.contains(place) else { throw ReviewRefusal("the sentence has no such place") }
        let (head, tail) = (Self.trimmed(scalars[..<place]), Self.trimmed(scalars[place...]))
        guard !head.isEmpty, !tail.isEmpty else { throw ReviewRefusal("put the cursor between two words") }
        let (added, rank) = (versions[version].sentences.count, try self.rank(of: sentence, in: version))
        let row = try self.row(of: sentence, in: version)
        var cells = rows[row].cells
        cells[version] = cells[version].flatMap { $0 == sentence ? [sentence, added] : [$0] }
        var first = before
        first.text = head
        return ReviewChange(
            rows: [replacingCells(of: row, with: cells)],
            sentences: [
                .init(version: version, sentence: sentence, before: before, after: first),
                .init(
                    version: version, sentence: added, before: nil,
                    after: ReviewSentence(text: tail, original: nil, block: before.block)),
            ],
            orders: [.init(version: version, splice: .init(place: rank + 1, removed: [], inserted: [added]))])
    }

    func merging(_ sentence: Int, of version: Int) throws(ReviewRefusal) -> ReviewChange {
        let before = try self.sentence(sentence, of: version)
        let row = try self.row(of: sentence, in: version)
        let (order, rank) = (versions[version].order, try self.rank(of: sentence, in: version))
        guard order.indices.contains(rank + 1), rows[row].cells[version].contains(order[rank + 1]) else {
            throw ReviewRefusal("the next sentence is not in this row; join the rows first")
        }
        let next = order[rank + 1]
        var cells = rows[row].cells
        cells[version].removeAll { $0 == next }
        var after = before
        after.text += versions[version].article.language.sentenceSeparator + versions[version].sentences[next].text
        return ReviewChange(
            rows: [replacingCells(of: row, with: cells)],
            sentences: [.init(version: version, sentence: sentence, before: before, after: after)],
            orders: [.init(version: version, splice: .init(place: rank + 1, removed: [next], inserted: []))])
    }

    private func sentence(_ sentence: Int, of version: Int) throws(ReviewRefusal) -> ReviewSentence {
        try check(version: version)
        guard versions[version].sentences.indices.contains(sentence), versions[version].order.contains(sentence) else {
            throw ReviewRefusal("there is no such sentence")
        }
        return versions[version].sentences[sentence]
    }

    private func rank(of sentence: Int, in version: Int) throws(ReviewRefusal) -> Int {
        guard let rank = versions[version].order.firstIndex(of: sentence) else {
            throw ReviewRefusal("there is no such sentence")
        }
        return rank
    }

    private func row(of sentence: Int, in version: Int) throws(ReviewRefusal) -> Int {
        guard let row = rows.firstIndex(where: { $0.cells[version].contains(sentence) }) else {
            throw ReviewRefusal("there is no such sentence")
        }
        return row
    }

    private func replacingCells(of row: Int, with cells: [[Int]]) -> ReviewChange.Splice<ReviewRow> {
        var after = rows[row]
        after.cells = cells
        return .init(place: row, removed: [rows[row]], inserted: [after])
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
