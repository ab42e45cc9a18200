import Documents
import Foundation

extension ReviewHistory {
    /// Opens the review that `journal` keeps, or begins one with the alignment that `align` makes of the articles.
    ///
    /// - Throws: where the journal is of other texts, or a line of it cannot be followed.
    static func open(
        _ path: String, of articles: [SegmentedArticle], align: () -> Bitext
    ) throws(ReviewFailure) -> (history: ReviewHistory, journal: ReviewJournal) {
        let (journal, lines) = try ReviewJournal.open(path)
        guard let first = lines.first else {
            let bitext = align()
            try journal.append(JournalHead(bitext))
            journal.secureName()
            return (ReviewHistory(ReviewDocument(bitext)), journal)
        }
        var history = ReviewHistory(ReviewDocument(try bitext(first, of: articles, path)))
        let decoder = JSONDecoder()
        for (index, line) in lines.enumerated().dropFirst() {
            do {
                let record = try decoder.decode(JournalRecord.self, from: line)
                guard record.number == history.sequence + 1 else {
                    throw ReviewRefusal("it is numbered \(record.number), not \(history.sequence + 1)")
                }
                try history.perform(record.action)
            } catch {
                let reason = (error as? ReviewRefusal)?.description ?? "it is no action of this program's"
                throw ReviewFailure(
                    .badJournal,
                    "\(path):\(index + 1): cannot be followed: \(reason); take the line and those below it away, or begin anew "
                        + "with another --journal")
            }
        }
        return (history, journal)
    }

    private static func bitext(
        _ line: Data, of articles: [SegmentedArticle], _ path: String
    ) throws(ReviewFailure) -> Bitext {
        guard let head = try? JSONDecoder().decode(JournalHead.self, from: line) else {
            throw ReviewFailure(.badJournal, "\(path):1: no journal of a review; name another file with --journal")
        }
        guard head.format == JournalHead.currentFormat else {
            throw ReviewFailure(.badJournal, "\(path):1: written by a later version of recoupe; use that one")
        }
        guard head.texts == TextFingerprint(articles).hexadecimal, let bitext = head.bitext(of: articles) else {
            throw ReviewFailure(
                .badJournal,
                "\(path):1: a review of other texts (the articles have changed, or are read otherwise); "
                    + "move it away, or name another file with --journal")
        }
        return bitext
    }
}
