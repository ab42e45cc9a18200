import Documents
import FactComparison
import Facts
import Pipeline
import Testing

@Suite("The stages in their order, without a model")
struct GroupPipelineTests {
    private func article(_ language: String, date: String? = nil, _ paragraphs: String...) -> Article {
        Article(
            name: "a.\(language).txt", language: Language(language)!, date: date, blocks: paragraphs.map { Block($0) })
    }

    @Test("articles are cut, aligned, read and compared")
    func wholeJob() throws {
        let pipeline = GroupPipeline()
        let articles = try [
            article(
                "fr", date: "2017-11-09", "L’armée a pris Abou Kamal mercredi 8 novembre.", "Elle y a perdu 26 soldats."
            ),
            article("en", "The army took Abu Kamal on Thursday 9 November.", "It lost 26 soldiers there."),
        ].map(pipeline.segment)
        let bitext = pipeline.align(articles)
        #expect(bitext.units.map(\.sentences) == [[[0], [0]], [[1], [1]]])
        let discrepancies = pipeline.discrepancies(in: bitext, facts: pipeline.facts(of: bitext))
        #expect(discrepancies.filter { $0.type == .conflict }.map(\.kind) == [.date])
    }

    @Test("a version without a date is read as of the other's day")
    func missingDate() throws {
        let pipeline = GroupPipeline()
        let bitext = try pipeline.align(
            [
                article("fr", date: "2017-11-09", "La ville est tombée mercredi."),
                article("en", "The town fell on Wednesday."),
            ]
            .map(pipeline.segment))
        for facts in pipeline.facts(of: bitext) {
            let dates = facts.joined().compactMap { fact in
                if case .date(let timex) = fact.value { timex.value } else { nil }
            }
            #expect(dates == ["2017-11-08"])
        }
    }
}
