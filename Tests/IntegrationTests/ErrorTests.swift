import Foundation
import Testing

@Suite("A mistake is answered by one line and a status of sysexits")
struct ErrorTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var arguments: [String]
        var status: Int32
        /// What the line must name.
        var names: String
    }

    @Test(arguments: [
        Mistake(testDescription: "no such command", arguments: ["aligne"], status: 64, names: "aligne"),
        Mistake(testDescription: "one article", arguments: ["compare", "a.fr.txt"], status: 64, names: "two articles"),
        Mistake(
            testDescription: "no such file", arguments: ["diff", "nowhere.fr.txt", "nowhere.en.txt"], status: 66,
            names: "nowhere.fr.txt"),
        Mistake(testDescription: "a folder for a file", arguments: ["facts", "Sources"], status: 66, names: "Sources"),
        Mistake(
            testDescription: "no language", arguments: ["segment", "--language", "f", "-"], status: 64, names: "'f'"),
        Mistake(
            testDescription: "no day", arguments: ["facts", "--date", "9/11/2017", "-"], status: 64, names: "2017-11-09"
        ),
        Mistake(testDescription: "an empty text", arguments: ["segment", "-"], status: 65, names: "empty"),
        Mistake(
            testDescription: "a page for a memory", arguments: ["tmx", "validate", "corpora/abou-kamal/fr.html"],
            status: 65,
            names: "fr.html"),
        Mistake(
            testDescription: "no such memory", arguments: ["tmx", "stats", "nowhere.tmx"], status: 66,
            names: "nowhere.tmx"),
        Mistake(
            testDescription: "no alignment", arguments: ["eval", "Package.swift", "Package.swift"], status: 65,
            names: "Package.swift:1"),
        Mistake(
            testDescription: "two languages only",
            arguments: [
                "align", "corpora/abou-kamal/fr.html", "corpora/abou-kamal/en.html", "corpora/abou-kamal/de.txt",
                "--format",
                "vecalign",
            ], status: 64, names: "vecalign"),
        Mistake(
            testDescription: "nowhere to write",
            arguments: ["compare", "corpora/abou-kamal", "--out", "Package.swift/out"], status: 73,
            names: "Package.swift/out"),
    ])
    func mistakes(_ mistake: Mistake) throws {
        let run = try RecoupeRun(mistake.arguments)
        #expect(run.status == mistake.status)
        #expect(run.output.isEmpty)
        let lines = run.error.split(separator: "\n")
        #expect(lines.count == 1 && lines.first?.hasPrefix("recoupe: error: ") == true, "\(run.error)")
        #expect(run.error.contains(mistake.names), "\(run.error)")
    }

    @Test("where nobody reads the output nor the line, the status alone tells, and nothing crashes")
    func nobodyReads() throws {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = RecoupeRun.program
        process.arguments = ["segment", "corpora/abou-kamal/fr.html"]
        process.currentDirectoryURL = RecoupeRun.root
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try pipe.fileHandleForReading.close()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 74)
    }

    @Test(
        "every command has help with an example",
        arguments: [
            ["compare"], ["align"], ["diff"], ["facts"], ["extract"], ["segment"], ["batch"], ["eval"],
            ["tmx", "validate"],
            ["tmx", "stats"],
        ])
    func help(_ command: [String]) throws {
        let run = try RecoupeRun(command + ["--help"])
        #expect(run.status == 0)
        #expect(
            run.output.contains(command == ["batch"] ? "\"articles\"" : "recoupe \(command.joined(separator: " ")) "))
    }
}
