import Foundation
import Testing
import XML

struct XMLValidatorTests {
    private func findings(_ document: String, chunkSize: Int = 1) throws -> [XMLError] {
        var rest = Array(document.utf8)[...]
        var findings: [XMLError] = []
        try XMLValidator.validate {
            defer { rest = rest.dropFirst(chunkSize) }
            return Array(rest.prefix(chunkSize))
        } report: {
            findings.append($0)
        }
        return findings
    }

    @Test func reportsWhatTheDocumentTypeForbids() throws {
        let type = "<!DOCTYPE a [<!ELEMENT a (b)><!ELEMENT b EMPTY>]>"
        #expect(try findings("\(type)\n<a>\n<b/></a>") == [])
        let found = try findings("\(type)\n<a>\n<b/>\n<b/></a>")
        #expect(found.map(\.kind) == [.validity])
        #expect(found.map(\.line) == [4])
    }

    @Test func reportsWhereTheDocumentIsNoLongerWellFormed() throws {
        #expect(try findings("<!DOCTYPE a [<!ELEMENT a ANY>]>\n<a>").map(\.kind) == [.syntax])
    }

    @Test func opensNothingOutsideTheDocument() throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("secret-\(UUID()).dtd")
        try Data("<!ELEMENT a EMPTY>".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        #expect(try findings("<!DOCTYPE a SYSTEM '\(secret.absoluteString)'><a/>") != [])
    }

    @Test func throwsWhatItsSourceThrows() {
        struct Broken: Error {}
        #expect(throws: Broken.self) {
            try XMLValidator.validate {
                throw Broken()
            } report: { _ in
            }
        }
    }
}
