import Foundation
import Testing

/// The main job on the project's own articles, from files to files.
@Suite(.serialized)
struct CompareTests {
    static let groups = ["abou-kamal", "bce-taux-2022", "finale-2018"]

    @Test("a folder of versions becomes a memory, a page, a report and a summary", arguments: groups)
    func writesEverything(_ group: String) throws {
        try withTemporaryFolder { folder in
            let run = try RecoupeRun(["compare", "corpora/\(group)", "--out", folder.path])
            #expect(run.status == 0)
            #expect(run.error.isEmpty)
            #expect(run.output.contains("conflicts") && !run.output.contains("\u{1B}"))
            let memory = try RecoupeRun(["tmx", "validate", folder.appending(path: "bitext.tmx").path])
            #expect(memory.status == 0, "\(memory.output)")
            let page = try String(contentsOf: folder.appending(path: "report.html"), encoding: .utf8)
            #expect(!page.contains("src=\"http") && !page.contains("url(http") && !page.contains("@import"))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(files) == ["bitext.tmx", "report.html", "report.json"])
        }
    }

    @Test("a conflict decides the status where that is asked for")
    func exitCode() throws {
        let versions = ["corpora/abou-kamal/fr.html", "corpora/abou-kamal/en.html"]
        #expect(try RecoupeRun(["diff", "--exit-code"] + versions).status == 1)
        #expect(try RecoupeRun(["diff", "--exit-code", versions[0], versions[0]]).status == 0)
    }

    @Test("an article agrees with itself", arguments: groups)
    func identity(_ group: String) throws {
        let path = "corpora/\(group)/fr.html"
        let run = try RecoupeRun(["diff", "--format", "csv", path, path])
        #expect(run.output.split(whereSeparator: \.isNewline).count == 1, "\(run.output)")
    }

    @Test("without the model and the table of names the job is done on words, and a line each says so")
    func withoutModel() throws {
        try withTemporaryFolder { folder in
            let run = try RecoupeRun(
                ["compare", "corpora/abou-kamal", "--out", folder.path], environment: ["RECOUPE_MODELS": folder.path])
            #expect(run.status == 0)
            let lines = run.error.split(separator: "\n")
            #expect(lines.count == 2 && lines.allSatisfy { $0.contains("Scripts/bootstrap") }, "\(run.error)")
        }
    }
}
