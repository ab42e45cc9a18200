import Foundation
import Testing
import XML

/// An event with what it tells, as text: `<a x="1">`, `</a>`, `'text'`, `&name;`.
private func events(of document: String, chunkSize: Int = .max) throws -> [String] {
    var rest = Array(document.utf8)[...]
    let reader = XMLReader(vocabulary: ["a", "b", "x"]) {
        defer { rest = rest.dropFirst(chunkSize) }
        return Array(rest.prefix(chunkSize))
    }
    var events: [String] = []
    while let event = try reader.next() {
        let text = describe(event, reader)
        if text.hasPrefix("'"), let last = events.last, last.hasPrefix("'") {
            events[events.count - 1] = String(last.dropLast() + text.dropFirst())
        } else {
            events.append(text)
        }
    }
    return events + reader.takeFindings().map { "\($0.kind) \($0.line)" }
}

private func describe(_ event: XMLReader.Event, _ reader: XMLReader) -> String {
    switch event {
    case .startElement:
        var tag = "<" + reader.name
        reader.forEachAttribute { tag += " \($0.prefix == .xml ? "xml:" : "")\($0.localName)='\($0.value)'" }
        return tag + ">"
    case .endElement: return "</\(reader.name)>"
    case .text, .blank: return "'\(reader.text)'"
    }
}

struct XMLReaderTests {
    @Test(arguments: [1, 3, Int.max])
    func tellsEveryNodeInOrder(chunkSize: Int) throws {
        let document = "<a x='1' xml:lang='fr'>é<b/>&lt;<![CDATA[<]]> <!-- no --><?no no?></a>"
        #expect(
            try events(of: document, chunkSize: chunkSize)
                == ["<a x='1' xml:lang='fr'>", "'é'", "<b>", "</b>", "'<< '", "</a>"])
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

    @Test(arguments: ["<a>&e;</a>", "<a x='&e;'/>"])
    func knowsNoEntityThatTheDocumentDeclares(root: String) throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID()).txt")
        try Data("secret".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let laughs = (1...20).map { "<!ENTITY l\($0) '\(String(repeating: "&l\($0 - 1);", count: 10))'>" }.joined()
        for declaration in ["SYSTEM '\(secret.absoluteString)'", "'&l20;'"] {
            let document = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(laughs)<!ENTITY e \(declaration)>]>\(root)"
            #expect(throws: XMLError.self) { try events(of: document) }
        }
    }

    @Test func tellsOfPrefixesThatNothingDeclares() throws {
        #expect(try events(of: "<a>\n<p:a/></a>") == ["<a>", "'\n'", "<a>", "</a>", "</a>", "namespace 2"])
    }

    @Test func throwsWhatItsSourceThrows() {
        struct Broken: Error {}
        let reader = XMLReader { throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
    }
}
