import Documents
import Foundation
import TMX
import Testing

/// What cannot be mended is refused with its place, and nothing outside the file is ever read.
struct RefusalTests {
    private static func laughs(_ first: String) -> String {
        let lines = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
        return "<!DOCTYPE tmx [<!ENTITY l0 \"\(first)\">\(lines.joined())]>"
    }

    static let files: [(String, Int?, String)] = [
        ("", nil, "empty"),
        ("no markup", 1, "no <tmx>"),
        ("<?xml version=\"1.0\"?>\n<map/>", 2, "<map>"),
        ("<?xml version=\"1.0\" encoding=\"UTF-7\"?><tmx/>", 1, "UTF-7"),
        ("<?xml version=\"1.0\" encoding=\"nonsense\"?><tmx/>", 1, "nonsense"),
        ("<?xml version=\"1.0\"?>\n<TMX version=\"1.4\"/>", 2, "names of elements are written small"),
        (Sample.memory(Sample.unit("&l9;"), prolog: laughs("lol")), 4, "l9"),
        (Sample.memory(Sample.unit("&l9;"), prolog: laughs("&l9;")), 4, "l9"),
        ("<!DOCTYPE tmx [<!ENTITY a \"b", 1, "DOCTYPE"),
    ]

    @Test(arguments: files, [1, Int.max])
    func refusesWithPlaceAndReason(file: (text: String, line: Int?, reason: String), chunkSize: Int) {
        let refusal = #expect(throws: BadInput.self) { try Memory(file.text, chunkSize: chunkSize) }
        #expect(refusal?.name == "test.tmx")
        #expect(refusal?.line == file.line)
        #expect(refusal?.reason.contains(file.reason) == true, "\(String(describing: refusal))")
    }

    @Test func takesNoTimeForWhatIsMadeToTakeIt() throws {
        let many = String(repeating: "x", count: 50_000)
        let files = [
            Sample.memory(Sample.unit("&l9;"), prolog: Self.laughs("lol")),
            Sample.memory(
                Sample.unit(String(repeating: "&a;", count: 5_000)), prolog: "<!DOCTYPE tmx [<!ENTITY a '\(many)'>]>"),
            Sample.memory(
                Sample.unit("x"), prolog: "<!DOCTYPE tmx [\(String(repeating: "<!ENTITY a 'b'>", count: 20_000))]>"),
            Sample.memory(Sample.unit(String(repeating: "<a b=\"", count: 20_000))),
            Sample.memory(Sample.unit(String(repeating: "<hi>", count: 20_000))),
            Sample.memory(Sample.unit(String(repeating: "&", count: 50_000))),
            Sample.memory("<tu \((0..<5_000).map { "a\($0)='x'" }.joined(separator: " "))/>"),
            Sample.memory(Sample.unit(String(repeating: many, count: 40))),
        ]
        let start = ContinuousClock.now
        for file in files { _ = try? Memory(file, chunkSize: 1 << 16) }
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    @Test func refusesAnotherEncodingThanTheOneDeclared() {
        let bytes = Array(Sample.memory(Sample.unit("caf")).utf8).flatMap { $0 == UInt8(ascii: "f") ? [0xE9] : [$0] }
        let refusal = #expect(throws: BadInput.self) { try Memory(bytes) }
        #expect(refusal?.reason.contains("not UTF-8") == true)
    }

    @Test func marksASingleDamagedByte() throws {
        let text = Array(Sample.segment("é\u{1}").utf8).map { $0 == 1 ? 0xFF : $0 }
        let memory = try Memory(text)
        #expect(memory.texts.first == ["é\u{FFFD}", "x"])
        #expect(memory.categories == ["invalid-utf-8"])
    }

    @Test func neverReadsAnEntityOutsideTheFile() throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID()).txt")
        try Data("secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let url = secret.absoluteString
        let prolog = "<!DOCTYPE tmx SYSTEM '\(url)' [<!ENTITY % p SYSTEM '\(url)'> %p; <!ENTITY x SYSTEM '\(url)'>]>"
        let file = Sample.memory(Sample.unit("a&x;b"), prolog: prolog)
        let memory = try Memory(file)
        #expect(memory.texts == [["ab", "x"]])
        #expect(memory.categories == ["external-entity"])
    }

    @Test func expandsEntitiesWithinBounds() throws {
        let prolog = "<!DOCTYPE tmx [<!ENTITY a '&#233;t&#x26;&b;'><!ENTITY b \"<\">]>"
        let memory = try Memory(Sample.memory(Sample.unit("&a;!"), prolog: prolog))
        #expect(memory.texts == [["\u{E9}t&<!", "x"]])
        #expect(memory.diagnostics == [])
    }

    @Test(arguments: [
        "<!DOCTYPE tmx SYSTEM \"http://example.invalid/tmx14.dtd\">",
        "<!DOCTYPE tmx PUBLIC \"-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN\" \"tmx14.dtd\">",
        "<!DOCTYPE tmx SYSTEM \"/no/such/tmx14.dtd\">",
        "<!DOCTYPE tmx [ <!-- don't > --> <!ELEMENT tmx ANY> <!ENTITY x \"]>\"> ]>",
    ])
    func passesOverTheDocumentType(prolog: String) throws {
        for chunkSize in [1, 3, Int.max] {
            let memory = try Memory(Sample.memory(Sample.unit("un"), prolog: prolog), chunkSize: chunkSize)
            #expect(memory.texts == [["un", "x"]])
            #expect(memory.diagnostics == [])
        }
    }
}
