import Testing
import XML

struct XMLWriterTests {
    private func write(_ body: (XMLWriter) -> Void) throws -> String {
        var bytes: [UInt8] = []
        let writer = XMLWriter { bytes += $0 }
        body(writer)
        try writer.finish()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func writesADocumentAsItIsTold() throws {
        let document = try write { writer in
            writer.startDocument(documentType: "a", system: "a.dtd")
            writer.startElement("a")
            writer.attribute("x", "<\"&\n\t\r\u{1F600}é")
            writer.lineBreak(indent: 2)
            writer.startElement("b")
            writer.endElement()
            writer.text("<>&\"'\r\n\u{1F600}é ")
            writer.endElement()
        }
        #expect(
            document == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE a SYSTEM "a.dtd">
                <a x="&lt;&quot;&amp;&#10;&#9;&#13;\u{1F600}é">
                  <b/>&lt;&gt;&amp;"'&#13;
                \u{1F600}é </a>

                """)
    }

    @Test(arguments: ["\u{0}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func leavesOutWhatXMLCannotHold(character: String) throws {
        var removed: [Unicode.Scalar] = []
        let document = try write { writer in
            writer.startElement("a")
            removed += writer.attribute("x", "1\(character)2")
            removed += writer.text("3\(character)4")
            writer.endElement()
        }
        #expect(document == "<a x=\"12\">34</a>\n")
        #expect(removed.map { String($0) } == [character, character])
    }

    @Test func throwsWhatItsSinkThrows() {
        struct Full: Error {}
        let writer = XMLWriter { _ in throw Full() }
        writer.startElement("a")
        writer.text(String(repeating: "long ", count: 10_000))
        #expect(throws: Full.self) { try writer.finish() }
    }
}
