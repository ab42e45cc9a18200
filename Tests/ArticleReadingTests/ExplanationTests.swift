import Documents
import Testing

@testable import ArticleReading

@Suite struct ExplanationTests {
    private static let prose = """
        Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre, fermé depuis deux ans à la circulation.
        """

    private func explanation(_ body: String) throws -> PageExplanation {
        let html = "<html lang=fr><head><title>Le pont rouvre</title></head><body>\(body)</body></html>"
        let read = try ArticleReader(explains: true).read(Array(html.utf8), name: "x.html")
        return try #require(read.explanation)
    }

    @Test func everyBlockHasItsVerdict() throws {
        let found = try explanation(
            """
            <div id=nav class="menu top"><ul><li><a href=a>Accueil</a><li><a href=b>Sport</a></ul></div>
            <div class=article-body><h1>Le pont rouvre</h1><p>\(Self.prose)</p><p>\(Self.prose)</p>
            <p><time>9 novembre 2017</time></p></div><div class=comments><p>\(Self.prose)</p></div><p>\(Self.prose)</p>
            """)
        #expect(found.container == "div.article-body")
        #expect(found.rule == "name")
        #expect(
            found.blocks.map(\.verdict) == [
                .furniture, .furniture, .headline, .article, .article, .timestamp, .comments, .outside,
            ])
        #expect(found.blocks.map(\.isKept) == [false, false, false, true, true, false, false, false])
        #expect(found.blocks[0].element == "div#nav.menu.top")
        #expect(found.blocks[0].linkShare == 1)
        #expect(found.blocks[3].text == Self.prose)
    }

    @Test func aPageWithoutMarksIsHeldByItsProse() throws {
        let found = try explanation("<div><p>\(Self.prose)</p><p>\(Self.prose)</p></div><p>Fin")
        #expect(found.rule == "prose")
        #expect(found.container == "div")
    }

    @Test func textThatAScriptHasYetToShowIsTold() throws {
        let found = try explanation(
            """
            <script type="application/ld+json">{"@type": "Article", "articleBody": "\(Self.prose)"}</script><p>Chargement
            """)
        #expect(found.rule == "json-ld")
        #expect(found.blocks.map(\.verdict) == [.article, .outside])
    }

    @Test func itIsMadeOnlyWhereItIsAskedFor() throws {
        #expect(try ArticleReader().read(html: "<p>\(Self.prose)", name: "x").explanation == nil)
        #expect(try ArticleReader(explains: true).read(text: Self.prose, name: "x").explanation == nil)
    }
}
