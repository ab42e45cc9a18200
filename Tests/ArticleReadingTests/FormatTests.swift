import Documents
import Testing

@testable import ArticleReading

@Suite("News XML, Markdown, DOCX, EPUB, ZIP") struct FormatTests {
    private static let first =
        "Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre, fermé depuis deux ans."
    private static let second = "Les travaux doivent commencer au printemps et durer dix-huit mois, selon le maire."

    private func read(_ text: String, name: String) throws -> ReadArticle {
        try ArticleReader().read(Array(text.utf8), name: name)
    }

    private func lines(_ article: Article) -> [String] {
        ["\(article.language) \(article.date ?? "-") \(article.title ?? "-")"]
            + article.blocks.map { "\($0.kind.rawValue): \($0.text)" }
    }

    private let whole = [
        "fr 2017-11-09T16:30:00Z Le pont rouvre", "paragraph: \(first)", "heading: Les travaux", "listItem: \(second)",
    ]

    private static let nitfBody = """
        <body.content><p>\(first)</p><hl2>Les travaux</hl2><ul><li>\(second)</li></ul>
        <media><media-reference source="x.jpg">x</media-reference></media></body.content>
        """

    @Test func nitf() throws {
        let read = try read(
            """
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
            <nitf><head><title>page</title><docdata><date.issue norm="20171109T163000Z"/></docdata>
            <pubdata name="La Gazette"/></head>
            <body xml:lang="fr"><body.head><hedline><hl1>Le pont
            rouvre</hl1></hedline><byline>Anne Roux</byline></body.head>\(Self.nitfBody)<body.end/></body></nitf>
            """, name: "x.xml")
        #expect(lines(read.article) == whole)
        #expect(read.origin.byline == "Anne Roux")
        #expect(read.origin.publisher == "La Gazette")
    }

    @Test(arguments: [
        "<inlineXML contenttype='application/nitf+xml'><nitf><body>\(nitfBody)</body></nitf></inlineXML>",
        """
        <inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>\(first)</p>
        <h2>Les travaux</h2><ul><li>\(second)</li></ul></body></html></inlineXML>
        """,
    ]) func newsMLG2(_ content: String) throws {
        let read = try read(
            """
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet><newsItem xml:lang="fr-FR">
            <itemMeta><provider literal="Agence"/><versionCreated>2017-11-09T18:00:00Z</versionCreated></itemMeta>
            <contentMeta><contentCreated>2017-11-09T16:30:00Z</contentCreated><by>Anne Roux</by><language tag="fr"/>
            <headline>Le pont rouvre</headline></contentMeta><contentSet>\(content)</contentSet></newsItem>
            </itemSet></newsMessage>
            """, name: "x.xml")
        #expect(lines(read.article) == whole)
        #expect(read.origin.byline == "Anne Roux")
        #expect(read.origin.publisher == "Agence")
        #expect(read.origin.modified == "2017-11-09T18:00:00Z")
    }

    @Test func itemsOfAFeedAreArticlesOfTheirOwn() throws {
        let feed = """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>La Gazette</title><language>fr</language>
            <item><title>Le pont rouvre</title><link>https://example.org/pont</link>
            <pubDate>Thu, 09 Nov 2017 16:30:00 GMT</pubDate><description>court</description>
            <content:encoded><![CDATA[<p>\(Self.first)</p><h3>Les travaux</h3><ul><li>\(Self.second)</ul>]]></content:encoded>
            </item><item><title>Autre</title><description>\(Self.second)</description></item></channel></rss>
            """
        let articles = try ArticleReader().readAll(Array(feed.utf8), name: "x.rss")
        #expect(articles.map(\.article.name) == ["x.rss#1", "x.rss#2"])
        #expect(lines(articles[0].article) == whole)
        #expect(articles[0].origin.address == "https://example.org/pont")
        #expect(articles[1].article.blocks.map(\.text) == [Self.second])
        let error = #expect(throws: BadInput.self) { try read(feed, name: "x.rss") }
        #expect(error?.reason.contains("2 articles") == true)
    }

    @Test(arguments: [
        ("html", "&lt;p>\(first)&lt;/p>&lt;h2>Les travaux&lt;/h2>&lt;ul>&lt;li>\(second)"),
        ("xhtml", "<div xmlns='x'><p>\(first)</p><h2>Les travaux</h2><ul><li>\(second)</li></ul></div>"),
    ]) func atom(_ type: String, _ content: String) throws {
        let read = try read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>La Gazette</title><entry>
            <title>Le pont rouvre</title><link href="https://example.org/pont"/><published>2017-11-09T16:30:00Z</published>
            <author><name>Anne Roux</name></author><content type="\(type)">\(content)</content></entry></feed>
            """, name: "-")
        #expect(lines(read.article) == whole)
        #expect(read.origin.byline == "Anne Roux")
        #expect(read.origin.address == "https://example.org/pont")
    }

    @Test(arguments: ["<rss><channel>", "<nitf><body>&nbsp;</body></nitf>", "<other xmlns='x'><p>y</p></other>"])
    func xmlThatCannotBeReadIsNamed(_ text: String) {
        #expect(throws: BadInput.self) { try read(text, name: "x.xml") }
    }

    @Test func markdown() throws {
        let read = try read(
            """
            ---
            title: "Le pont rouvre"
            date: 2017-11-09T16:30:00Z
            author: Anne Roux
            ---
            Le **conseil municipal** a [voté](https://example.org "x") jeudi soir la *rénovation* du vieux
            pont de pierre, `fermé` depuis\\
            deux ans.[^1] ![une image](x.png)

            ## Les travaux ##

            1. Les travaux doivent commencer au printemps
               et durer dix-huit mois, selon_le maire.

            ```
            code
            ```

            > Une _citation_ \\*nue\\*
            > de deux lignes.

            | a | b |
            |---|---|

            [^1]: note
            Fin
            ---
            """, name: "x.fr.md")
        #expect(
            lines(read.article) == whole.dropLast() + [
                "listItem: Les travaux doivent commencer au printemps et durer dix-huit mois, selon_le maire.",
                "quotation: Une citation *nue* de deux lignes.", "paragraph: a", "paragraph: b", "heading: Fin",
            ])
        #expect(read.origin.byline == "Anne Roux")
    }

    @Test func docx() throws {
        let archive = StoredArchive.bytes([
            (
                "word/document.xml",
                """
                <w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>Le pont rouvre</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">Le conseil municipal a voté jeudi </w:t></w:r><w:del><w:r><w:delText>matin</w:delText></w:r>
                </w:del><w:r><w:t>soir la rénovation du vieux pont de pierre, fermé depuis</w:t><w:br/><w:t>deux ans.</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Titre2"/></w:pPr><w:r><w:t>Les travaux</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>\(Self.second)</w:t></w:r></w:p></w:body></w:document>
                """
            ),
            (
                "word/styles.xml",
                """
                <w:styles xmlns:w="w"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>
                <w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style></w:styles>
                """
            ),
            (
                "docProps/core.xml",
                "<c xmlns:dcterms='d' xmlns:dc='e'><dc:creator>Anne Roux</dc:creator><dcterms:created>2017-11-09T16:30:00Z</dcterms:created></c>"
            ),
        ])
        let read = try ArticleReader().read(archive, name: "x.docx")
        #expect(lines(read.article) == whole)
        #expect(read.origin.byline == "Anne Roux")
    }

    @Test func epub() throws {
        let archive = StoredArchive.bytes([
            (
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OEBPS/x.opf'/></rootfiles></container>"
            ),
            (
                "OEBPS/x.opf",
                """
                <package xmlns:dc="d"><metadata><dc:title>Le pont rouvre</dc:title><dc:language>fr</dc:language>
                <dc:date>2017-11-09T16:30:00Z</dc:date></metadata><manifest><item id="b" href="../b%20.xhtml"/>
                <item id="a" href="a.xhtml"/><item id="n" href="n.xhtml" properties="nav"/></manifest>
                <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
                """
            ),
            ("OEBPS/a.xhtml", "<html><head><title>x</title></head><body><p>\(Self.first)</p></body></html>"),
            ("b .xhtml", "<html><body><h2>Les travaux</h2><ul><li>\(Self.second)</li></ul></body></html>"),
            ("OEBPS/n.xhtml", "<html><body><nav>a b</nav></body></html>"),
        ])
        #expect(lines(try ArticleReader().read(archive, name: "x.epub").article) == whole)
    }

    @Test func anArchiveHoldsArticles() throws {
        let archive = StoredArchive.bytes([
            ("a/x.fr.html", "<p>\(Self.first)</p>"), ("readme.pdf", "%PDF"), ("y.fr.txt", Self.second),
        ])
        let articles = try ArticleReader().readAll(archive, name: "x.zip")
        #expect(articles.map(\.article.name) == ["x.zip/a/x.fr.html", "x.zip/y.fr.txt"])
        #expect(articles.map { $0.article.blocks.map(\.text) } == [[Self.first], [Self.second]])
        #expect(throws: BadInput.self) { try ArticleReader().readAll(Array(archive.dropLast(9)), name: "x.zip") }
    }
}
