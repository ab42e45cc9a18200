import Foundation
import Testing
import XML

/// An event with what it tells, as text: `<a x="1">`, `</a>`, `'text'`, `&name;`.
private func events(of document: String, chunkSize: Int = .max, validates: Bool = false) throws -> [String] {
    var rest = Array(document.utf8)[...]
    let reader = XMLReader(vocabulary: ["a", "b", "x"], validates: validates) {
        defer { rest = rest.dropFirst(chunkSize) }
        return Array(rest.prefix(chunkSize))
    }
    var events: [String] = []
    while let event = try reader.next() { events.append(describe(event, reader)) }
    return events + reader.takeFindings().map { "\($0.kind) \($0.line)" }
}

private func describe(_ event: XMLReader.Event, _ reader: XMLReader) -> String {
    switch event {
    case .startElement:
        var tag = "<" + reader.name
        reader.forEachAttribute { tag += " \($0.prefix == .xml ? "xml:" : "")\($0.localName)='\($0.value)'" }
        return tag + ">"
    case .endElement: return "</\(reader.name)>"
    case .text: return "'\(reader.text)'"
    case .blank: return "blank"
    case .entityReference: return "&\(reader.name);"
    }
}

struct XMLReaderTests {
    @Test(arguments: [1, 3, Int.max])
    func tellsEveryNodeInOrder(chunkSize: Int) throws {
        let document = "<a x='1' xml:lang='fr'>é<b/>&lt;<![CDATA[<]]> <!-- no --><?no no?></a>"
        #expect(
            try events(of: document, chunkSize: chunkSize)
                == ["<a x='1' xml:lang='fr'>", "'é'", "<b>", "</b>", "'<'", "'<'", "blank", "</a>"])
    }

    @Test func namesAreNumbersOfTheVocabulary() throws {
        let reader = XMLReader(vocabulary: ["a", "b"], bytes: Array("<b><c/></b>".utf8))
        _ = try reader.next()
        #expect(reader.nameIndex == 1)
        _ = try reader.next()
        #expect(reader.nameIndex == nil)
        #expect(reader.name == "c")
    }

    @Test(arguments: [("<a>\n  <b>\n</a>", 3), ("<a>\n&", 2), ("", 1), ("<a/>\n<b/>", 2)])
    func saysWhereADocumentIsNotWellFormed(document: String, line: Int) {
        let error = #expect(throws: XMLError.self) { try events(of: document) }
        #expect(error?.kind == .syntax)
        #expect(error?.line == line)
        #expect(error.map { $0.message.isEmpty } == false)
    }

    @Test(arguments: [false, true])
    func neverOpensAnExternalEntity(validates: Bool) throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID()).txt")
        try Data("secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let declared = """
            <!DOCTYPE a [<!ELEMENT a ANY><!ENTITY % p SYSTEM '\(secret.absoluteString)'><!ENTITY e SYSTEM '\(secret.absoluteString)'>
            %p;]><a>&e;</a>
            """
        let told = (try? events(of: declared, validates: validates)) ?? []
        #expect(!told.joined().contains("secret"))
    }

    @Test func doesNotExpandEntities() throws {
        let lines = (1...20).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }
        let document = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(lines.joined())]><a>&l20;</a>"
        let told = (try? events(of: document)) ?? []
        #expect(told.joined().count < 100)
    }

    @Test func reportsWhatTheDocumentTypeForbids() throws {
        let document = "<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b EMPTY>]>\n<a>\n<b/>\n<b/></a>"
        #expect(try events(of: document, validates: true).last == "validity 4")
        #expect(try events(of: document).last == "</a>")
    }

    @Test func throwsWhatItsSourceThrows() {
        struct Broken: Error {}
        let reader = XMLReader { throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
    }
}
