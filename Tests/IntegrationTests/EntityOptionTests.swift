import Foundation
import Testing

/// Names of the user's own.
struct EntityOptionTests {
    private let article = "La Guilde des phares a protesté contre le projet.\n"

    @Test("facts, diff and compare find the names of a user's file")
    func namesAreFound() throws {
        try withTemporaryFolder { folder in
            try Data("@guild\torganization\nfr\tGuilde des phares\nen\tLighthouse Guild\n".utf8)
                .write(to: folder.appending(path: "ours.tsv"))
            try Data(article.utf8).write(to: folder.appending(path: "a.fr.txt"))
            try Data("The Lighthouse Guild protested against the plan.\n".utf8)
                .write(to: folder.appending(path: "a.en.txt"))
            let facts = try RecoupeRun(["facts", "--entities", "ours.tsv", "a.fr.txt"], in: folder)
            #expect(facts.output.contains("organization Guilde des phares guild"), "\(facts.output)")
            let versions = ["--entities", "ours.tsv", "a.fr.txt", "a.en.txt"]
            let diff = try RecoupeRun(["diff", "--format", "csv"] + versions, in: folder)
            #expect(!diff.output.contains("Guild"), "\(diff.output)")
            #expect(try RecoupeRun(["compare", "--out", "result"] + versions, in: folder).status == 0)
        }
    }

    @Test("a line that is not in the format ends with its place and what would mend it")
    func badLine() throws {
        try withTemporaryFolder { folder in
            try Data("@guild\tclub\nfr\tGuilde\n".utf8).write(to: folder.appending(path: "ours.tsv"))
            try Data(article.utf8).write(to: folder.appending(path: "a.fr.txt"))
            let run = try RecoupeRun(["facts", "--entities", "ours.tsv", "a.fr.txt"], in: folder)
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(run.error.hasPrefix("recoupe: error: ours.tsv:1: "), "\(run.error)")
            #expect(run.error.contains("person, organization or place"))
            let missing = try RecoupeRun(["facts", "--entities", "none.tsv", "a.fr.txt"], in: folder)
            #expect(missing.status == 66)
        }
    }
}
