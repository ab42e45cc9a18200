import Documents
import Foundation
import Testing

@testable import Facts

struct EntityFileTests {
    private func facts(_ sentence: String, adding file: String) throws -> [Fact] {
        let knowledge = ActorKnowledge(files: [try EntityFile(Data(file.utf8))])
        let extractor = ActorExtractor(language: Language("fr")!, knowledge: knowledge)
        return extractor.facts(in: [TokenizedSentence(sentence)])[0]
    }

    @Test func usersNamesAreFound() throws {
        let found = try facts(
            "La Guilde des phares a protesté.",
            adding: "\u{FEFF}# ours\r\n@guild\torganization\r\nfr\tGuilde des phares\r\nen\tLighthouse Guild\r\n")
        #expect(found.map(\.text) == ["Guilde des phares"])
        #expect(found.map(\.actorID) == ["guild"])
    }

    @Test func aKnownEntityTakesAnotherName() throws {
        let found = try facts("L'Alliance bleue se réunit.", adding: "@nato\torganization\tQ7184\nfr\tAlliance bleue")
        #expect(found.map(\.actorID) == ["Q7184"])
    }

    @Test(arguments: [
        ("fr\tOTAN", 1, "begins with @"),
        ("@nato\tcompany", 1, "person, organization or place"),
        ("@nato\torganization\t7184", 1, "Wikidata"),
        ("# ours\n\n@nato\torganization\nOTAN", 4, "parted by single tabs"),
        ("@nato\torganization\nfr\t\tOTAN", 2, "parted by single tabs"),
    ])
    func badLinesAreNamed(file: String, line: Int, reason: String) {
        #expect {
            try EntityFile(Data(file.utf8))
        } throws: { error in
            guard let error = error as? EntityFile.BadLine else { return false }
            return error.line == line && error.reason.contains(reason)
        }
    }

    @Test func bytesThatAreNotTextAreNamed() {
        #expect(throws: EntityFile.BadLine.self) { try EntityFile(Data([0x40, 0xFF, 0x09])) }
    }

    @Test func thereAreFourHundredOrganizations() {
        let keys = EntityFile.bundled.flatMap { $0.entries(in: "fr") }.filter { $0.kind == .organization }.map(\.key)
        #expect(Set(keys).count >= 400)
    }
}

extension Fact {
    fileprivate var actorID: String? { if case .actor(let actor) = value { actor.id } else { nil } }
}
