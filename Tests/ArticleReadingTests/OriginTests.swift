import Documents
import Testing

@testable import ArticleReading

@Suite struct OriginTests {
    private static let prose =
        "Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre, fermé depuis deux ans."

    private func origin(head: String, body: String = "") throws -> ArticleOrigin {
        let html = "<html lang=fr><head>\(head)</head><body>\(body)<p>\(Self.prose)</p></body></html>"
        return try ArticleReader().read(html: html, name: "x").origin
    }

    @Test func linkedDataTellsAuthorsDatesAndPublisher() throws {
        let origin = try origin(
            head: """
                <script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2017-11-09T18:00:00Z",
                "author": [{"name": "Anne Roux"}, {"name": "Paul Petit"}], "publisher": {"name": "La Gazette"},
                "url": "https://example.org/pont"}</script>
                """)
        #expect(origin.byline == "Anne Roux, Paul Petit")
        #expect(origin.modified == "2017-11-09T18:00:00Z")
        #expect(origin.publisher == "La Gazette")
        #expect(origin.address == "https://example.org/pont")
    }

    @Test func linksAndMetaElementsTellTheRest() throws {
        let origin = try origin(
            head: """
                <link rel=canonical href="https://example.org/fr/pont"><meta property="og:site_name" content="La Gazette">
                <link rel=alternate hreflang=en href="https://example.org/en/bridge"><link rel=alternate hreflang=x href=y>
                <meta property="article:modified_time" content="2017-11-10"><meta name=author content="https://example.org/me">
                """, body: "<p class=byline>Par Anne Roux</p>")
        #expect(origin.byline == "Par Anne Roux")
        #expect(origin.modified == "2017-11-10")
        #expect(origin.address == "https://example.org/fr/pont")
        #expect(
            origin.versions == [.init(language: Language("en")!, address: "https://example.org/en/bridge")])
    }

    @Test func aBlockInAnotherLanguageIsMarked() throws {
        let english =
            "The town council voted on Thursday evening to renovate the old stone bridge, closed for two years."
        let html = "<html lang=fr><body><p>\(Self.prose)</p><p>\(english)</p><p>\(Self.prose)</p><p>\(Self.prose)</p>"
        let blocks = try ArticleReader().read(html: html, name: "x").article.blocks
        #expect(blocks.map(\.language?.tag) == [nil, "en", nil, nil])
    }
}
