import Documents
import Testing

@Suite struct BitextTests {
    @Test(arguments: [("fr", "Un. Deux."), ("zh", "Un.Deux."), ("ja", "Un.Deux.")])
    func sentencesAreJoinedAsTheLanguageWritesThem(_ tag: String, _ text: String) {
        let article = Article(name: "x", language: Language(tag)!, blocks: [])
        let segmented = SegmentedArticle(article: article, sentences: [Sentence("Un."), Sentence("Deux.")])
        let bitext = Bitext(articles: [segmented], alignments: [], units: [])
        #expect(bitext.text(of: [0, 1], in: 0) == text)
    }

    @Test func badInputNamesItsPlace() {
        #expect(BadInput(name: "x.srx", line: 3, column: 7, reason: "is odd").description == "x.srx:3:7: is odd")
        #expect(BadInput(name: "x.txt", reason: "is empty").description == "x.txt: is empty")
    }
}
