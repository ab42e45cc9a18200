import Documents
import Testing

@testable import Facts

/// Whom a sentence names as its source stays with its figures.
@Suite struct AttributionTests {
    @Test(arguments: [
        (
            "fr", "Selon l'Organisation mondiale de la santé, 300 personnes sont mortes.",
            "Organisation mondiale de la santé"
        ),
        ("fr", "Daech ne tient plus que 5 % du territoire, a déclaré Sergueï Choïgou.", "Sergueï Choïgou"),
        ("fr", "D’après un responsable local, 300 maisons sont détruites.", "un responsable local"),
        ("en", "According to Reuters, 300 people died.", "Reuters"),
        ("en", "Sergei Shoigu said that 95 percent of Syria was free.", "Sergei Shoigu"),
        ("de", "Laut Reuters starben 300 Menschen.", "Reuters"),
        ("es", "Según la policía local, murieron 300 personas.", "la policía local"),
        ("it", "Secondo Reuters i morti sono 300.", "Reuters"),
        ("nl", "Volgens Reuters vielen er 300 doden.", "Reuters"),
        ("ru", "По данным ООН, погибли 300 человек.", "ООН"),
        ("ru", "Сергей Шойгу заявил, что освобождено 95% территории.", "Сергей Шойгу"),
        ("ar", "قُتل 300 شخص، بحسب الأمم المتحدة.", "الأمم المتحدة"),
        ("tr", "Reuters'a göre 300 kişi öldü.", "Reuters"),
        ("zh", "据联合国，300人死亡。", "联合国"),
        ("ja", "国連によると、300人が死亡した。", "国連"),
    ])
    func aFigureHasItsSource(language: String, text: String, source: String) throws {
        let facts = FactExtractor(language: Language(language)!).facts(in: [text], publication: nil)[0]
        let figure = try #require(facts.first { $0.kind == .number })
        #expect(figure.source?.text == source)
    }

    @Test(arguments: [
        ("fr", "Trois cents personnes sont mortes à Paris."), ("en", "Paris has 300 theatres."),
        ("fr", "Selon un officier de 40 ans."),
    ])
    func whatNobodyIsQuotedForHasNone(language: String, text: String) {
        let facts = FactExtractor(language: Language(language)!).facts(in: [text], publication: nil)[0]
        #expect(facts.allSatisfy { $0.source == nil })
    }

    @Test func eachFigureHasTheNearest() {
        let text = "Il y a 30 morts selon Reuters, mais 25 morts selon Associated Press."
        let facts = FactExtractor(language: Language("fr")!).facts(in: [text], publication: nil)[0]
        #expect(facts.filter { $0.kind == .number }.map(\.source?.text) == ["Reuters", "Associated Press"])
    }
}
