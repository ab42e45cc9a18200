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
            let count = try OtherProgram.run(
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

    @Test("a bead is explained: its text, its terms, the runners-up")
    func explain() throws {
        let run = try RecoupeRun(["align"] + Self.versions + ["--explain", "1"])
        #expect(run.status == 0)
        for part in ["bead 1 of ", "  fr 0: ", "cosine", "behind"] { #expect(run.output.contains(part)) }
        let beyond = try RecoupeRun(["align"] + Self.versions + ["--explain", "0"])
        #expect(beyond.status == 64 && beyond.error.contains("--explain takes 1 to "))
    }

    @Test("vectors of the user's serve, and one that is missing is named")
    func embeddings() throws {
        try withTemporaryFolder { folder in
            let texts = ["fr": ["Un.", "Deux.", "Trois."], "en": ["One.", "Three."]]
            let meanings: [String: [Float]] = ["fr": [1, 0, 0, 0, 1, 0, 0, 0, 1], "en": [1, 0, 0, 0, 0, 1]]
            for (language, lines) in texts {
                let text = Data(lines.map { $0 + "\n" }.joined().utf8)
                try text.write(to: folder.appending(path: "a.\(language)"))
                try text.write(to: folder.appending(path: "\(language).overlaps"))
                let vectors = meanings[language, default: []].flatMap { value in
                    (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
                }
                try Data(vectors).write(to: folder.appending(path: "\(language).emb"))
            }
            let align = ["align", "--presegmented", "--language", "fr,en", "--format", "vecalign", "a.fr", "a.en"]
            let files = ["--embeddings", "fr.overlaps", "fr.emb", "en.overlaps", "en.emb"]
            let run = try RecoupeRun(align + files, in: folder)
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output.contains("[0]:[0]:") && run.output.contains("[2]:[1]:"))
            try Data("Un.\nDeux.\nQuatre.\n".utf8).write(to: folder.appending(path: "a.fr"))
            let missing = try RecoupeRun(align + files, in: folder)
            #expect(missing.status == 65 && missing.error.contains("fr.overlaps: no line for sentence"))
            let few = try RecoupeRun(align + files.dropLast(2), in: folder)
            #expect(few.status == 64 && few.error.contains("4 files, not 2"))
        }
    }

    @Test("a lexicon's damaged line is named")
    func lexicon() throws {
        let run = try RecoupeRun(["align"] + Self.versions + ["--lexicon", "Package.swift"])
        #expect(run.status == 65 && run.error.contains("Package.swift:1"))
    }

    @Test("words are learnt from a memory")
    func memory() throws {
        let run = try RecoupeRun(
            ["align"] + Self.versions + ["--lexicon", "tmx/abou-kamal.tmx", "--format", "vecalign"])
        #expect(run.status == 0 && run.output.contains("[0]:[0]:"), "\(run.error)")
        let none = try RecoupeRun(["align"] + Self.versions + ["--lexicon", "nowhere.tmx"])
        #expect(none.status == 66 && none.error.contains("nowhere.tmx"))
    }

    @Test("two versions are aligned with one another too, and what is no version is named")
    func between() throws {
        let group = ["align"] + Self.versions + ["corpora/abou-kamal/ru.html", "--format", "jsonl"]
        let apart = try RecoupeRun(group).output
        let joined = try RecoupeRun(group + ["--between", "ru-de"])
        #expect(joined.status == 0 && joined.output != apart)
        #expect(try RecoupeRun(group + ["--between", "all"]).output == joined.output)
        let unknown = try RecoupeRun(group + ["--between", "de-es"])
        #expect(unknown.status == 64 && unknown.error.contains("'de-es'") && unknown.error.contains("de, ru"))
    }
}
