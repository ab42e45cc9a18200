import Documents
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

    @Test(arguments: 0..<8) func damagedFilesAreReadOrRefused(_ index: Int) {
        let (name, bytes) = Self.files[index]
        let reader = ArticleReader(language: Language("fr")!, explains: true)
        #expect(throws: Never.self) { try reader.readAll(bytes, name: name) }
        var random = Damage(seed: UInt64(20_171_109 + index))
        for _ in 0..<300 {
            let damaged = random.damaged(bytes)
            guard let articles = try? reader.readAll(damaged, name: name) else { continue }
            #expect(!articles.isEmpty)
            #expect(articles.allSatisfy { $0.article.blocks.allSatisfy { !$0.text.isEmpty } })
        }
    }
}

/// Edits of files, the same in every run.
private struct Damage {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...number(below: 6) where bytes.count > 2 {
            let start = number(below: bytes.count)
            let end = min(bytes.count, start + 1 + number(below: 40))
            switch number(below: 5) {
            case 0: bytes[start] = UInt8(truncatingIfNeeded: number(below: 256))
            case 1: bytes.removeSubrange(start..<end)
            case 2: bytes.insert(contentsOf: bytes[start..<end], at: number(below: bytes.count))
            case 3: bytes.removeLast(bytes.count - end)
            default: bytes.insert(contentsOf: Self.marks[number(below: Self.marks.count)], at: start)
            }
        }
        return bytes
    }

    private mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    private static let marks = [
        "<", ">", "</", "<![CDATA[", "&#x", "\u{0}", "\u{FEFF}", "<!--", "\"", "]]>", "#", "|", "**",
    ]
    .map { Array($0.utf8) }
}
