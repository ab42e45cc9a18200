import Foundation
import Testing

@Suite("Alignments in the formats of other tools")
struct AlignTests {
    static let versions = ["corpora/abou-kamal/fr.html", "corpora/abou-kamal/de.txt"]

    @Test("vecalign's lines are read back and agree with themselves")
    func vecalign() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "abou-kamal.vecalign").path
            #expect(try RecoupeRun(["align"] + Self.versions + ["-o", file]).status == 0)
            let scores = try RecoupeRun(["eval", file, file])
            #expect(scores.output == "strict  P 1.000  R 1.000  F1 1.000\nlax     P 1.000  R 1.000  F1 1.000\n")
        }
    }

    @Test("moses' files have a line for each other")
    func moses() throws {
        try withTemporaryFolder { folder in
            let stem = folder.appending(path: "pair").path
            #expect(try RecoupeRun(["align"] + Self.versions + ["--format", "moses", "-o", stem]).status == 0)
            let lines = try ["fr", "de"].map {
                try String(contentsOfFile: "\(stem).\($0)", encoding: .utf8).split(separator: "\n").count
            }
            #expect(lines[0] == lines[1] && lines[0] > 15)
        }
    }

    @Test("lines that are given stay as they are, empty ones too")
    func presegmented() throws {
        try withTemporaryFolder { folder in
            try Data("Un. Deux.\n\n  Trois \r\n".utf8).write(to: folder.appending(path: "a.fr.txt"))
            try Data("One. Two.\nThree\n".utf8).write(to: folder.appending(path: "a.en.txt"))
            let run = try RecoupeRun(
                ["align", "--presegmented", "a.fr.txt", "a.en.txt", "--format", "jsonl"], in: folder)
            let units = try run.output.split(separator: "\n").map {
                try JSONDecoder().decode(Unit.self, from: Data($0.utf8))
            }
            #expect(units.flatMap { $0.sentences[0] } == [0, 1, 2])
            #expect(units.flatMap { $0.sentences[1] }.sorted() == [0, 1])
            #expect(units.compactMap { $0.texts["fr"] }.joined().contains("Un. Deux."))
        }
    }

    private struct Unit: Decodable {
        var sentences: [[Int]]
        var texts: [String: String]
    }

    @Test("XLIFF is well-formed and holds the pivot", .enabled(if: TMXClient.xmllint.isExpected))
    func xliff() throws {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "pair.xlf").path
            #expect(try RecoupeRun(["align"] + Self.versions + ["-o", file]).status == 0)
            let count = try TMXClient.run(
                TMXClient.xmllint.path, ["--nonet", "--xpath", "count(//*[local-name()='source'])", file], in: folder)
            #expect(Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 20)
        }
    }

    @Test("a higher score keeps less")
    func minimumScore() throws {
        func rows(_ score: String) throws -> Int {
            let run = try RecoupeRun(["align"] + Self.versions + ["--format", "tsv", "--minimum-score", score])
            return run.output.split(separator: "\n").count { !$0.hasPrefix("0.0\t") && !$0.hasPrefix("score") }
        }
        #expect(try rows("0") > rows("0.999"))
    }
}
