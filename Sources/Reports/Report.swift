package import Documents
package import FactComparison
package import Facts

/// All that a report tells of one group of articles; the writers of text, JSON, CSV and HTML read nothing else.
package struct Report: Sendable {
    package let bitext: Bitext
    /// By article, then by sentence.
    package let facts: [[[Fact]]]
    /// In the order in which they are to be read.
    package let discrepancies: [Discrepancy]

    package init(bitext: Bitext, facts: [[[Fact]]], discrepancies: [Discrepancy]) {
        self.bitext = bitext
        self.facts = facts
        self.discrepancies = discrepancies
    }
}

extension Report {
    /// The headline of the pivot, else the name of its file.
    var title: String {
        let pivot = bitext.articles[0].article
        return pivot.title ?? pivot.name
    }

    var conflicts: [Discrepancy] { discrepancies.filter { $0.type == .conflict } }

    func discrepancies(of type: Discrepancy.Kind) -> [Discrepancy] { discrepancies.filter { $0.type == type } }

    /// The text of one sentence.
    func sentence(_ sentence: Int, of article: Int) -> String { bitext.articles[article].sentences[sentence].text }

    /// The share of the version's sentences that have a counterpart: in the pivot, and for the pivot in any version.
    func alignedShare(of article: Int) -> Double {
        let count = bitext.articles[article].sentences.count
        let aligned = bitext.units.filter { unit in
            article == 0 ? unit.sentences.dropFirst().contains { !$0.isEmpty } : !unit.sentences[0].isEmpty
        }
        return count == 0 ? 0 : Double(aligned.reduce(0) { $0 + $1.sentences[article].count }) / Double(count)
    }
}
