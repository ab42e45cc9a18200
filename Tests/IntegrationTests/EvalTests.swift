import Foundation
import Testing

@Suite("Alignments of other tools are judged")
struct EvalTests {
    @Test(
        "one alignment in the formats of several tools",
        arguments: [
            "[0]:[0]:0.21\n[1, 2]:[1]:0.4\n[3]:[]:0.0\n[]:[2]\n[4]:[3]\n", "0:0\n1,2:1\n3:omitted\n:2\n4:3\n",
            "0\t0\t0.3\n1\t1\t0.2\n3\t2\t0\n4\t2\t0\n4\t3\t0.9\n5\t4\t0\n",
        ])
    func formats(_ text: String) throws {
        try withTemporaryFolder { folder in
            try Data("[0]:[0]\n[1, 2]:[1]\n[3]:[]\n[]:[2]\n[4]:[3]\n".utf8).write(to: folder.appending(path: "gold"))
            try Data(text.utf8).write(to: folder.appending(path: "hypothesis"))
            let run = try RecoupeRun(["eval", "gold", "hypothesis"], in: folder)
            #expect(run.output == "strict  P 1.000  R 1.000  F1 1.000\nlax     P 1.000  R 1.000  F1 1.000\n")
        }
    }

    @Test("two folders are judged together, by type, with an interval")
    func folders() throws {
        try withTemporaryFolder { folder in
            for (name, text) in [
                ("gold/a.defr", "[0]:[0]\n[1, 2]:[1]\n"), ("gold/b.defr", "[0]:[0]\n"),
                ("found/a.ladder", "0\t0\t1\n1\t1\t1\n2\t2\t1\n3\t2\t1\n"), ("found/b.defr", "[0]:[0]\n"),
            ] {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            let run = try RecoupeRun(["eval", "gold", "found", "--by-type"], in: folder)
            #expect(run.output.hasPrefix("strict  P 0.500  R 0.667  F1 0.571  ("))
            #expect(run.output.contains("2-1     strict P 0.000  R 0.000  F1 0.000"))
        }
    }

    private static let right = "strict  P 1.000  R 1.000  F1 1.000\nlax     P 1.000  R 1.000  F1 1.000\n"

    @Test(
        "what align writes is judged right in every format",
        arguments: [
            "tmx", "tsv", "jsonl", "xliff", "moses", "vecalign", "sentalign", "hunalign", "hunalign-text", "bleualign",
            "bertalign",
        ])
    func everyFormat(_ format: String) throws {
        try withTemporaryFolder { folder in
            for (file, article) in [("a.fr", "fr.html"), ("a.de", "de.txt")] {
                let lines = try RecoupeRun(["segment", "corpora/abou-kamal/\(article)"]).output
                try Data(lines.utf8).write(to: folder.appending(path: file))
            }
            let align = ["align", "--presegmented", "a.fr", "a.de"]
            #expect(try RecoupeRun(align + ["--format", "vecalign", "-o", "gold"], in: folder).status == 0)
            #expect(try RecoupeRun(align + ["--format", format, "-o", "found"], in: folder).status == 0)
            let found = format == "moses" ? "found.fr,found.de" : "found"
            let run = try RecoupeRun(["eval", "gold", found, "--source", "a.fr", "--target", "a.de"], in: folder)
            #expect(run.output == Self.right, "\(run.error)")
        }
    }

    @Test("texts need the sentences that were aligned, and these very ones")
    func texts() throws {
        try withTemporaryFolder { folder in
            for (file, text) in [
                ("gold", "[0]:[0]\n[1]:[]\n"), ("found", "Un.\tOne.\n"), ("a.fr", "Un.\nDeux.\n"), ("a.en", "One.\n"),
                ("b.en", "Two.\n"),
            ] {
                try Data(text.utf8).write(to: folder.appending(path: file))
            }
            let sentences = { (target: String) in ["--source", "a.fr", "--target", target] }
            #expect(try RecoupeRun(["eval", "gold", "found"] + sentences("a.en"), in: folder).output == Self.right)
            let missing = try RecoupeRun(["eval", "gold", "found"], in: folder)
            #expect(missing.status == 65 && missing.error.contains("--source FILE --target FILE"))
            let other = try RecoupeRun(["eval", "gold", "found"] + sentences("b.en"), in: folder)
            #expect(other.status == 65 && other.error.contains("found:1: 'One.…' is not made of lines of b.en"))
            let few = try RecoupeRun(["eval", "gold", "found", "--source", "a.fr"], in: folder)
            #expect(few.status == 64 && few.error.contains("--source and --target"))
        }
    }
}
