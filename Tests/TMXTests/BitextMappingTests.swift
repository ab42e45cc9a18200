import Documents
import TMX
import Testing

struct BitextMappingTests {
    private func roundTrip(_ bitext: Bitext) throws -> [Bitext] {
        var bytes: [UInt8] = []
        let writer = TMXWriter(header: bitext.memoryHeader(toolVersion: "1", creationDate: nil)) { bytes += $0 }
        for unit in bitext.translationUnits { writer.write(unit) }
        try writer.finish()
        return try bitexts(String(decoding: bytes, as: UTF8.self))
    }

    private func bitexts(_ file: String) throws -> [Bitext] {
        var rest = Array(file.utf8)
        return try TMXReader(name: "memory.tmx") {
            defer { rest = [] }
            return rest
        }.bitexts()
    }

    @Test func aUnitHoldsAllVersionsThatHaveText() {
        let units = Bitext.sample.translationUnits
        #expect(units.map { $0.variants.map(\.language.tag) } == [["fr", "en"], ["fr", "en", "zh-Hans"]])
        #expect(units[1].variants[1].segment.text == "It was retaken on Thursday. So says the army <HQ> & others.")
        #expect(units[1].variants[2].segment.text == "城市已被收复。军方这样说。")
        #expect(units[1].property("x-score") == "0.5000")
        #expect(units[1].variants[1].property("x-document") == "taking.en.txt")
        #expect(units[1].variants[1].property("x-sentences") == "1 2")
    }

    @Test func comesBackButForSentencesWithoutCounterpart() throws {
        let read = try #require(try roundTrip(.sample).first)
        let written = Bitext.sample
        #expect(read.articles.map(\.article.name) == written.articles.map(\.article.name))
        #expect(read.articles.map(\.article.date) == written.articles.map(\.article.date))
        #expect(read.articles[0].sentences.map(\.text) == written.articles[0].sentences.prefix(2).map(\.text))
        #expect(read.articles[1].sentences == written.articles[1].sentences)
        #expect(read.articles[2].sentences == written.articles[2].sentences)
        #expect(read.units.map(\.sentences) == written.units.prefix(2).map(\.sentences))
        #expect(read.alignments.map { $0.beads.map(\.target) } == [[0..<1, 1..<3], [0..<0, 0..<2]])
    }

    @Test func aMemoryOfOthersIsOneArticleALanguage() throws {
        let read = try bitexts(Sample.memory(Sample.unit("un") + Sample.unit("deux")))
        #expect(read.count == 1)
        #expect(read.first?.articles.map(\.article.name) == ["memory.tmx", "memory.tmx"])
        #expect(read.first?.articles.map { $0.sentences.map(\.text) } == [["un", "deux"], ["x", "x"]])
        #expect(read.first?.units.map(\.sentences) == [[[0], [0]], [[1], [1]]])
    }

    @Test func articlesThatNoUnitJoinsAreBitextsOfTheirOwn() throws {
        func unit(_ document: String) -> String {
            "<tu>"
                + ["fr", "en"].map { tag in
                    "<tuv xml:lang=\"\(tag)\"><prop type=\"x-document\">\(document).\(tag)</prop><seg>\(document)</seg></tuv>"
                }.joined() + "</tu>"
        }
        let read = try bitexts(Sample.memory(unit("a") + unit("b") + unit("a")))
        #expect(read.map { $0.articles.map(\.article.name) } == [["a.fr", "a.en"], ["b.fr", "b.en"]])
        #expect(read.map(\.units.count) == [2, 1])
    }

    @Test(arguments: ["x", "7 x", "-1", "0 1", "99999999999999999999"])
    func forgedPlacesDoNoHarm(sentences: String) throws {
        let unit = Sample.unit("un").replacing(
            "<seg>un",
            with: "<prop type=\"x-sentences\">\(sentences)</prop><prop type=\"x-starts\">9999 -4</prop><seg>un")
        let read = try bitexts(Sample.memory(unit + unit))
        #expect(read.first?.articles[0].sentences.map(\.text) == ["un", "un"])
    }
}
