import Documents
import Foundation
import Testing

@testable import ArticleReading

/// Files of every kind with bytes changed, cut out, doubled and swapped: each is read or refused by name, and none crashes the reader.
@Suite struct DamagedInputTests {
    private static let prose =
        "Le pont de pierre, fermé depuis deux ans, rouvre jeudi, a dit le maire à « La Gazette »."

    private static let files: [(name: String, bytes: [UInt8])] = [
        (
            "x.html",
            Array(
                """
                <!DOCTYPE html><html lang=fr><head><title>Pont</title><script type="application/ld+json">{"@type":"Article",
                "author":[{"name":"A"}]}</script><link rel=alternate hreflang=en href=x></head><body><nav><a href=a>A</a></nav>
                <article class="article-body"><h1>Pont</h1><p>\(prose)<br><br>\(prose)</p><ul><li>\(prose)</ul><time datetime="2017">
                </time><table><tr><td>a<td>b</table></article><!-- x --><%= x %></body></html>
                """.utf8)
        ),
        (
            "x.xml",
            Array(
                """
                <?xml version="1.0"?><newsItem xml:lang="fr"><itemMeta><provider literal="x"/></itemMeta><contentMeta><headline>Pont
                </headline></contentMeta><contentSet><inlineXML><nitf><body><body.content><p>\(prose)</p></body.content></body></nitf>
                </inlineXML></contentSet></newsItem>
                """.utf8)
        ),
        (
            "x.rss",
            Array(
                """
                <rss><channel><language>fr</language><item><title>Pont</title><description>&lt;p&gt;\(prose)</description></item>
                <item><pubDate>Thu, 09 Nov 2017 16:30:00 GMT</pubDate><encoded><![CDATA[<p>\(prose)]]></encoded></item></channel></rss>
                """.utf8)
        ),
        (
            "x.nitf",
            Array(
                """
                <nitf><head><docdata><date.issue norm="20171109"/></docdata></head><body><body.head><hedline><hl1>Pont</hl1></hedline>
                <byline>A</byline></body.head><body.content><block><p>\(prose)</p></block></body.content></body></nitf>
                """.utf8)
        ),
        (
            "x.atom",
            Array(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><entry><title>Pont</title><updated>2017-11-09</updated>
                <content type="xhtml"><div><p>\(prose)</p></div></content></entry></feed>
                """.utf8)
        ),
        ("x.fr.txt", "Pont\n\n9 novembre 2017\n\n\(prose)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        (
            "y.html",
            Array("<meta charset=gb18030><table><tr><th>a<th>b<tr><td><a href=x>c</a><td>".utf8) + [
                0xD6, 0xD0, 0x81, 0x30,
            ]
        ),
        (
            "x.md",
            Array(
                "---\ntitle: Pont\n---\n# *Pont*\n\n> \(prose)\n\n1. [x](y) **a** `b`\n\n|a|b|\n\n```\nc\n```\nx\n---\n"
                    .utf8)
        ),
        ("x.txt", Array("Pont\n\n\(prose)\n\(prose)\n".utf8)),
        (
            "x.docx",
            StoredArchive.bytes([
                ("word/document.xml", "<w><p><pPr><pStyle val=\"T\"/></pPr><r><t>\(prose)</t></r></p></w>"),
                ("word/styles.xml", "<s><style styleId=\"T\"><name val=\"Title\"/></style></s>"),
            ])
        ),
        (
            "x.epub",
            StoredArchive.bytes([
                ("META-INF/container.xml", "<c><rootfile full-path='x.opf'/></c>"),
                ("x.opf", "<p><item id='a' href='a.html'/><itemref idref='a'/></p>"), ("a.html", "<p>\(prose)"),
            ])
        ),
        ("x.zip", StoredArchive.bytes([("a.fr.html", "<p>\(prose)"), ("b.md", "# \(prose)")])),
    ]

    @Test(arguments: files.indices) func damagedFilesAreReadOrRefused(_ index: Int) {
        let (name, bytes) = Self.files[index]
        #expect(throws: Never.self) { try Self.reader.readAll(bytes, name: name) }
        var random = Damage(seed: UInt64(20_171_109 + index))
        for _ in 0..<300 { check(name, random.damaged(bytes)) }
    }

    @Test(.enabled(if: Damage.seconds != nil)) func damagedFilesAreReadOrRefusedForALongTime() {
        let end = ContinuousClock.now + .seconds(Damage.seconds ?? 0)
        var seed = UInt64(Date().timeIntervalSince1970) << 20
        while ContinuousClock.now < end {
            seed += 1
            var random = Damage(seed: seed)
            for (name, bytes) in Self.files { check(name, random.damaged(bytes)) }
        }
        print("damaged up to seed \(seed)")
    }

    private static let reader = ArticleReader(language: Language("fr")!, explains: true)

    private func check(_ name: String, _ damaged: [UInt8]) {
        guard let articles = try? Self.reader.readAll(damaged, name: name) else { return }
        #expect(!articles.isEmpty)
        #expect(articles.allSatisfy { $0.article.blocks.allSatisfy { !$0.text.isEmpty } })
    }
}
