import Documents
import Foundation
@testable import SentenceEncoding
import Testing
import Vectors

@Suite("Vectors that the user made")
struct EmbeddingTableTests {
    /// Vectors of two floats for `lines`, in a file for the time of `body`.
    private func withTable(_ lines: [String], floats: [Float], _ body: (EmbeddingTable) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "recoupe-test-\(UUID())").path
        let bytes = floats.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) } }
        try Data(bytes).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(EmbeddingTable(lines: lines, name: "a.overlaps", path: path))
    }

    @Test("a run is looked up by its text, whatever the order, and comes at unit length")
    func lookUp() throws {
        try withTable(["Un. Deux.", "Deux.", "Un.", "BLANK_LINE"], floats: [3, 4, 0, 2, 5, 0, 1, 0]) { table in
            #expect(table.dimension == 2)
            let vectors = try table.vectors(of: [" Un. ", "Deux."], maximumSpan: 5)
            #expect(vectors.maximumLength == 2)
            #expect(Array(vectors[length: 1, start: 0].prefix(2)) == [1, 0])
            #expect(Array(vectors[length: 2, start: 0].prefix(2)) == [0.6, 0.8].map { Float(Float16($0)) })
            #expect(try table.vectors(of: [""], maximumSpan: 1).sentenceCount == 1)
        }
    }

    @Test("a line that is missing is named")
    func missing() throws {
        try withTable(["Un.", "Deux.", "Un. Deux."], floats: [1, 0, 0, 1, 1, 1]) { table in
            let single = #expect(throws: EmbeddingTable.Failure.self) {
                try table.vectors(of: ["Un.", "Trois."], maximumSpan: 1)
            }
            #expect(single?.description.contains("a.overlaps: no line for sentences 2 to 2, 'Trois.'") == true)
            let run = #expect(throws: EmbeddingTable.Failure.self) {
                try table.vectors(of: ["Un.", "Deux.", "Un."], maximumSpan: 2)
            }
            #expect(run?.description.contains("'Deux. Un.'") == true)
        }
    }

    @Test("a file of another size is refused")
    func size() {
        #expect(throws: EmbeddingTable.Failure.self) {
            try withTable(["Un.", "Deux.", "Trois."], floats: [1, 0, 0, 1]) { _ in }
        }
    }
}

@Suite("A lexicon makes words of two languages agree")
struct LexiconTests {
    private func likeness(_ lexicon: Lexicon?) -> Float {
        let encoder = LexicalEncoder(lexicon: lexicon)
        let czech = encoder.encode(["hrad", "vlak", "strom"], side: .source)
        let english = encoder.encode(["castle", "train", "tree"], side: .target)
        return zip(czech[length: 1, start: 0], english[length: 1, start: 0]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    @Test("in either notation", arguments: ["castle @ hrad\ntrain @ vlak", "hrad\tcastle\n\nvlak\ttrain"])
    func notations(_ text: String) throws {
        let lexicon = try Lexicon(lines: text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
        #expect(likeness(lexicon) > likeness(nil) + 0.3)
    }

    @Test("a line that is no entry is named")
    func damaged() {
        let failure = #expect(throws: Lexicon.Failure.self) {
            try Lexicon(lines: ["hrad\tcastle", "vlak"])
        }
        #expect(failure?.line == 2)
    }

    @Test("learnt from a memory, in either direction, and none for a language that it lacks")
    func learnt() throws {
        let texts = [
            ("le hrad ancien", "the old castle"), ("un hrad rouge", "a red castle"),
            ("le vlak ancien", "the old train"),
            ("un vlak rouge", "a red train"), ("le strom vert", "the green tree"), ("un strom ancien", "an old tree"),
        ]
        var words = ParallelWords()
        for (source, target) in texts {
            words.append([(Language("cs")!, source), (Language("en-GB")!, target)])
        }
        let lexicon = try #require(words.lexicon(from: Language("cs")!, to: Language("en")!))
        #expect(lexicon.meanings(of: Array("hrad".utf8), on: .source) == [Array("castle".utf8)])
        #expect(likeness(lexicon) > likeness(nil) + 0.3)
        let back = try #require(words.lexicon(from: Language("en")!, to: Language("cs")!))
        #expect(back.meanings(of: Array("train".utf8), on: .source) == [Array("vlak".utf8)])
        #expect(words.lexicon(from: Language("cs")!, to: Language("ru")!) == nil)
    }
}
