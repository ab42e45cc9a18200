import Documents
import Foundation
import TMX
import Testing

/// What real files hold and XML or TMX forbid. Every repair is told with its line, and no other unit is lost.
struct RepairTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var segment: String
        var text: String
        var category: String?

        var testDescription: String { segment }

        init(_ segment: String, _ text: String, _ category: String?) {
            self.segment = segment
            self.text = text
            self.category = category
        }
    }

    static let segments = [
        Case("AT&T & Co", "AT&T & Co", "bare-ampersand"),
        Case("a&b;c", "a&b;c", "unknown-entity"),
        Case("caf&eacute;&nbsp;!", "caf\u{E9}\u{A0}!", "html-entity"),
        Case("a < b <= c", "a < b <= c", "bare-less-than"),
        Case("a <b c", "a <b c", "bare-less-than"),
        Case("x ]]> y", "x ]]> y", nil),
        Case("a\u{0}b\u{1F}c", "abc", "control-character"),
        Case("a\u{B}b\u{C}c", "a b c", "control-character"),
        Case("a\u{FFFE}b", "ab", "control-character"),
        Case("a&#x0;b&#11;c&#xFFFF;", "abc", "forbidden-reference"),
        Case("&#xD83D;&#xDE00;", "\u{1F600}", "surrogate-reference"),
        Case("&#xD83D;x&#xDE00;", "x", "forbidden-reference"),
        Case("&#XE9;&#233;&#xE9;&#13;", "\u{E9}\u{E9}\u{E9}\r", nil),
        Case("&lt;b&gt; &amp;amp; &quot;&apos;", "<b> &amp; \"'", nil),
        Case("<![CDATA[a <b> & c]]]]><![CDATA[>]]>", "a <b> & c]]>", nil),
        Case("a<!-- -- no & < --><?no no?>b", "ab", nil),
        Case("<b>bold</b><br>new", "boldnew", "foreign-element"),
        Case("x <t5:n id=\"1\"/> y", "x  y", "foreign-element"),
        Case("<bpt i=\"1\"><b></bpt>bold<ept i=\"1\"></b></ept>", "bold", "bare-less-than"),
        Case("<hi>un", "un", "missing-end-tag"),
        Case("un</hi>", "un", "stray-end-tag"),
        Case(" \u{A0}\u{202F}a\tb\nc\u{2067}d\u{2069}  ", " \u{A0}\u{202F}a\tb\nc\u{2067}d\u{2069}  ", nil),
        Case("a\r\nb\rc", "a\nb\nc", nil),
    ]

    @Test(arguments: segments, [1, 2, 7, Int.max])
    func keepsTheText(of example: Case, chunkSize: Int) throws {
        let memory = try Memory(Sample.segment(example.segment), chunkSize: chunkSize)
        #expect(memory.texts == [[example.text, "x"], ["sound", "x"]])
        #expect(memory.categories == Set([example.category].compactMap { $0 }))
        #expect(memory.diagnostics.allSatisfy { (4...6).contains($0.line ?? 0) })
    }

    struct Document: Sendable, CustomTestStringConvertible {
        var text: String
        var texts: [[String]]
        var category: String?
        var line: Int?

        var testDescription: String { text }

        init(_ text: String, _ texts: [[String]], _ category: String?, line: Int? = nil) {
            self.text = text
            self.texts = texts
            self.category = category
            self.line = line
        }
    }

    static let one = [["un", "x"]]
    static let documents = [
        Document(Sample.memory(Sample.unit("un")), one, nil),
        Document("\n  " + Sample.memory(Sample.unit("un")), one, nil),
        Document("\u{FEFF}" + Sample.memory(Sample.unit("un")), one, nil),
        Document("so: " + Sample.memory(Sample.unit("un")), one, "leading-content", line: 1),
        Document(Sample.memory(Sample.unit("un")) + "\u{1A}", one, "trailing-content", line: 7),
        Document(Sample.memory(Sample.unit("un")) + "<tmx/>", one, "trailing-content", line: 7),
        Document(Sample.memory(Sample.unit("un")) + "<!-- fine -->\n<?fine?>", one, nil),
        Document(Sample.memory(Sample.unit("un"), header: ""), one, "missing-header"),
        Document(
            Sample.memory(Sample.unit("un"), header: "<header srclang=\"fr\"/>"), one, "header-attribute", line: 2),
        Document("<tmx version=\"1.4\">\(Sample.header)\(Sample.unit("un"))</tmx>", one, "missing-body", line: 1),
        Document(Sample.memory("<x>y</x>" + Sample.unit("un")), one, "foreign-element", line: 4),
        Document(Sample.memory("stray" + Sample.unit("un")), one, "stray-text"),
        Document(
            Sample.memory("<tu><tuv xml:lang=\"fr\"><seg>un</tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv>"), one,
            "missing-end-tag", line: 4),
        Document(Sample.memory(Sample.unit("un").replacing("xml:lang", with: "lang")), one, "lang-attribute", line: 4),
        Document(
            Sample.memory(Sample.unit("un").replacing("\"fr\"", with: "\"fr_FR\"")), one, "language-separator", line: 4),
        Document(Sample.memory(Sample.unit("un").replacing(" xml:lang=\"fr\"", with: "")), one, "language", line: 4),
        Document(
            Sample.memory(Sample.unit("un").replacing("<tu>", with: "<tu tuid='a&b<c'>")), one, "bare-ampersand",
            line: 4),
        Document(
            Sample.memory(Sample.unit("un").replacing("<tu>", with: "<tu changedate=\"20230231T000000Z\">")), one,
            "date", line: 4),
    ]

    struct Attribute: Sendable, CustomTestStringConvertible {
        var written: String
        var identifier: String?
        var datatype: String?
        /// What the repair says.
        var message: String

        var testDescription: String { written }

        init(_ written: String, _ identifier: String?, _ datatype: String?, _ message: String) {
            self.written = written
            self.identifier = identifier
            self.datatype = datatype
            self.message = message
        }
    }

    static let attributes = [
        Attribute("tuid=\"\"1\"\" datatype=\"html\"", "1", "html", "it is read as '1'"),
        Attribute("tuid=1 datatype=html", "1", "html", "it is read as '1'"),
        Attribute("tuid=John Smith datatype='html'", "John Smith", "html", "it is read as 'John Smith'"),
        Attribute("tuid=\"a \"b\" c\" datatype=\"html\"", "a \"b\" c", "html", "it is read as 'a \"b\" c'"),
        Attribute("tuid=\"a\"datatype=\"html\"", "a", "html", "white space between two attributes is missing"),
        Attribute("tuid=\"1\" tuid=\"2\" datatype=\"html\"", "1", "html", "'2' is left out"),
        Attribute("tuid datatype=\"html\"", nil, "html", "'tuid' has no value"),
        Attribute("123 tuid=\"1\" \u{E9}=\"x\" datatype=\"html\" %", "1", "html", "' 123 ' is no attribute"),
        Attribute("tuid=\"a&b<c\" datatype=\"html", "a&b<c", "html", "it is read as 'html'"),
        Attribute("tuid=\"x", "x", nil, "it is read as 'x'"),
        Attribute("\u{A0}tuid=\"x\"", "x", nil, "is no attribute"),
    ]

    @Test(arguments: attributes, [1, 5, Int.max])
    func mendsDamagedAttributes(of example: Attribute, chunkSize: Int) throws {
        let unit = Sample.unit("un").replacing("<tu>", with: "<tu \(example.written)>\n")
        let memory = try Memory(Sample.memory(Sample.unit("0") + "\n" + unit + Sample.unit("2")), chunkSize: chunkSize)
        #expect(memory.texts == [["0", "x"], ["un", "x"], ["2", "x"]])
        #expect(memory.units[1].identifier == example.identifier)
        #expect(memory.units[1].attributes[.datatype] == example.datatype)
        #expect(
            memory.diagnostics.contains { $0.line == 5 && $0.message.contains(example.message) },
            "\(memory.diagnostics)")
    }

    @Test(arguments: [1, Int.max])
    func mendsNamesOfForeignElements(chunkSize: Int) throws {
        let body = "<a@b>x</a@b><x:y:z/><p\u{A0}q>y</p\u{A0}q>" + Sample.unit("un")
        let memory = try Memory(Sample.memory(body), chunkSize: chunkSize)
        #expect(memory.texts == [["un", "x"]])
        #expect(memory.categories.contains("foreign-element"))
    }

    @Test(arguments: documents, [1, 5, Int.max])
    func keepsTheUnits(of example: Document, chunkSize: Int) throws {
        let memory = try Memory(example.text, chunkSize: chunkSize)
        #expect(memory.texts == example.texts)
        if let category = example.category {
            let found = memory.diagnostics.first { $0.category == category }
            #expect(found != nil, "\(memory.diagnostics)")
            if let line = example.line { #expect(found?.line == line) }
        } else {
            #expect(memory.diagnostics == [])
        }
    }

    @Test func leavesOutTheUnitThatTheFileEndsIn() throws {
        let whole = Sample.memory(Sample.unit("un") + Sample.unit("deux"))
        let unitEnd = try #require(whole.range(of: "</tu>\n")?.upperBound)
        let secondStart = try #require(whole.range(of: "<tu>", options: .backwards)?.upperBound)
        for end in whole.utf8.indices where end >= secondStart && end < whole.utf8.index(unitEnd, offsetBy: -1) {
            let memory = try Memory(Array(whole.utf8[..<end]))
            #expect(memory.texts == [["un", "x"]])
            #expect(memory.categories == ["truncated"])
        }
    }

    @Test func keepsTheCompleteUnitsWhereverAFileIsCut() throws {
        let whole = Array(
            Sample.memory(
                (1...4).map { "<tu tuid=\"\($0)\">\(Sample.unit("\u{E9}&amp;<ph x='1'/>").dropFirst(4))" }.joined(),
                prolog: "<?xml version=\"1.0\"?><!DOCTYPE tmx SYSTEM \"tmx14.dtd\">"
            ).utf8)
        let end = Array("</tu>".utf8)
        for cut in whole.indices {
            let start = whole[..<cut]
            let complete = start.indices.count { start[$0...].starts(with: end) }
            let units = (try? Memory(Array(start)))?.units.count ?? 0
            #expect(units == complete, "cut at byte \(cut)")
        }
    }

    @Test func tellsAFaultThatComesOftenAHundredTimesAndCountsTheRest() throws {
        let memory = try Memory(
            Sample.memory(Sample.unit("&&&&&&&&&&") + String(repeating: Sample.unit("&"), count: 1000)))
        #expect(memory.units.count == 1001)
        #expect(memory.diagnostics.count == 101)
        #expect(memory.diagnostics.last?.message == "910 more of this kind")
    }

    @Test func nestedTagsHaveABound() throws {
        let deep = String(repeating: "<hi>", count: 5000) + "x" + String(repeating: "</hi>", count: 5000)
        let memory = try Memory(Sample.segment(deep))
        #expect(memory.texts == [["x", "x"], ["sound", "x"]])
    }
}
