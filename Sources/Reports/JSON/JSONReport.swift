import Documents
package import Facts

/// `report.json`: what the batch protocol answers, with the articles and the units of all versions.
package struct JSONReport: Encodable {
    private struct ArticleModel: Encodable {
        var name: String
        var language: Language
        var title: String?
        var date: String?
        var sentences: [String]
    }

    private struct UnitModel: Encodable {
        var sentences: [[Int]]
        var score: Double
    }

    /// Of this format; a change that a reader would notice counts it up.
    private let version = 1
    private var articles: [ArticleModel]
    private var alignments: [AlignmentModel]
    private var units: [UnitModel]
    private var facts: [[FactModel]]
    private var discrepancies: [DiscrepancyModel]

    package init(_ report: Report) {
        articles = report.bitext.articles.map { segmented in
            ArticleModel(
                name: segmented.article.name, language: segmented.article.language, title: segmented.article.title,
                date: segmented.article.date, sentences: segmented.sentences.map(\.text))
        }
        alignments = report.bitext.alignments.map(AlignmentModel.init)
        units = report.bitext.units.map { UnitModel(sentences: $0.sentences, score: $0.score.rounded(digits: 4)) }
        facts = report.facts.map(FactModel.list)
        discrepancies = report.discrepancies.map(DiscrepancyModel.init)
    }

    /// Indented JSON with a line feed at its end.
    package func text() throws -> String { try JSONText.of(self, isIndented: true) + "\n" }

    /// The facts of one article, as `recoupe facts --format json` prints them: one line, without the line feed.
    package static func factsLine(_ facts: [[Fact]]) throws -> String {
        // One by one, for what the encoder makes of a fact takes many times the fact.
        let objects = try facts.enumerated().flatMap { sentence, facts in
            try facts.map { try JSONText.of(FactModel($0, sentence: sentence), isIndented: false) }
        }
        return "[" + objects.joined(separator: ",") + "]"
    }
}
