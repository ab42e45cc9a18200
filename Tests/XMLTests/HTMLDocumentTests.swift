import Testing
import XML

@Suite struct HTMLDocumentTests {
    private func page(_ html: String) -> HTMLDocument { HTMLDocument(parsing: Array(html.utf8)) }

    @Test func nodesStandInDocumentOrderWithTheirExtent() {
        let page = page("<body><p class=a>Un <b>deux</b></p><p>trois</p></body>")
        let names = page.nodes.indices.map { page.name(of: $0) ?? "#" }
        #expect(names == ["html", "body", "p", "#", "b", "#", "p", "#"])
        #expect(page.nodes[2].end == 6)
        #expect(page.nodes[4].parent == 2)
        #expect(page.attribute("class", of: 2) == "a")
        #expect(page.text(of: 2) == "Un deux")
    }

    @Test(arguments: [
        ("<p>&eacute;&#x1F600;&nbsp;&lt;", "é😀\u{A0}<"), ("a < b", "a < b"),
        ("<p>été — 你好", "été — 你好"), ("<meta charset=iso-8859-1><p>é", "é"),
    ])
    func textIsWhatABrowserReads(_ html: String, _ text: String) {
        #expect(page(html).text(of: 0).filter { $0 != "\n" } == text)
    }

    @Test func depthCostsNothing() {
        let page = page(String(repeating: "<div>", count: 100_000) + "Fin.")
        #expect(page.nodes.count > 100_000)
        #expect(page.text(of: 0) == "Fin.")
    }

    @Test(arguments: [
        "", " ", "<", "<>", "</p>", "<!--", "<p a", "<p a=\"", "&", "&#xFFFFFFFF;", "<![CDATA[", "\u{0}<p>",
        "<table><p>",
    ])
    func brokenMarkupIsTaken(_ html: String) {
        let page = page(html)
        #expect(page.nodes.indices.allSatisfy { Int(page.nodes[$0].end) > $0 && Int(page.nodes[$0].parent) < $0 })
    }
}
