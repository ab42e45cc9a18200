import Documents
import Testing
import XML

@testable import ArticleReading

@Suite struct MetadataTests {
    @Test(arguments: [
        ("2017-11-09", "2017-11-09"), ("2017-11-09T16:30:00Z", "2017-11-09T16:30:00Z"),
        ("2017-11-09T16:30:00.123+0100", "2017-11-09T16:30:00+01:00"), ("2017/11/9 6:30", "2017-11-09T06:30"),
        ("20171109", "2017-11-09"), ("Thu, 09 Nov 2017 16:30:00 GMT", "2017-11-09T16:30:00Z"), ("2017-13-01", nil),
        ("hier", nil), ("", nil),
    ])
    func datesAreNormalised(_ text: String, _ date: String?) {
        #expect(PublicationDate.normalized(text) == date)
    }

    @Test(
        arguments: [
            (["Le pont rouvre"], "Le pont rouvre - Le Courrier", nil, "Le pont rouvre"),
            (["Le Courrier", "Le pont rouvre"], "Le pont rouvre | Le Courrier", nil, "Le pont rouvre"),
            ([""], "Le pont rouvre dès jeudi | Le Courrier", nil, "Le pont rouvre dès jeudi"),
            (["Le Courrier"], "Accueil", "Le pont rouvre", "Le pont rouvre"),
            (["Le pont rouvre"], nil, nil, "Le pont rouvre"),
            (["Le vieux pont rouvre"], "Courrier -- Le vieux pont rouvre", nil, "Le vieux pont rouvre"),
            (
                ["Le ministère publie les chiffres de la pêche"], "Communiqué de presse | Ministère de la Mer", nil,
                "Le ministère publie les chiffres de la pêche"
            ),
            (
                [], "Ponts - une histoire longue de plusieurs siècles", nil,
                "Ponts - une histoire longue de plusieurs siècles"
            ),
        ] as [([String], String?, String?, String?)])
    func theHeadlineIsWhatTheTitlesAgreeOn(
        _ headings: [String], _ title: String?, _ declared: String?, _ headline: String?
    ) {
        #expect(Headline.choose(headings: headings, declared: declared, title: title) == headline)
    }

    @Test func aHeadlineWithoutMarkupIsAPartOfTheTitle() {
        let lines = ["Mairie de Valmer", "Accueil", "La crue de la Lente", "17 avril 2004"]
        let title = "Mairie de Valmer : La crue de la Lente"
        #expect(Headline.choose(headings: [], declared: nil, title: title, lines: lines) == "La crue de la Lente")
        #expect(Headline.choose(headings: [], declared: nil, title: title, lines: ["Accueil"]) == title)
    }

    @Test(
        arguments: [
            ("https://site.example/2017/11/9/pont", "2017-11-09"), ("https://site.example/2017/13/9/pont", nil),
            ("https://site.example/pont", nil),
        ] as [(String, String?)])
    func anAddressMayTellTheDate(_ address: String, _ date: String?) {
        #expect(PublicationDate.inAddress(address) == date)
    }

    @Test(
        arguments: [
            ("Léa Marchand", "Léa Marchand"), ("Léa Marchand 16 mai 2022 à 15h", "Léa Marchand"),
            ("16 mai 2022 à 15h", nil), ("https://site.example/lea", nil),
        ] as [(String, String?)])
    func aBylineHasNoDate(_ text: String, _ byline: String?) {
        #expect(Byline.text(text) == byline)
    }

    @Test func linkedDataComesFirst() {
        let html = """
            <html lang="fr"><head><meta property="article:published_time" content="2017-11-01">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Le pont rouvre",
            "datePublished": "2017-11-09T16:30:00Z"}]}</script>
            <script type="application/ld+json">{broken</script></head></html>
            """
        let metadata = PageMetadata(HTMLDocument(parsing: Array(html.utf8)))
        #expect(metadata.title == "Le pont rouvre")
        #expect(metadata.date == "2017-11-09T16:30:00Z")
        #expect(metadata.language?.tag == "fr")
    }
}
