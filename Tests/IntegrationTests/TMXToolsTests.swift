import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("The memory tools, as a user runs them")
struct TMXToolsTests {
    private static let table = """
        tuid\tfr\ten
        1\tLa ville compte 2 000 habitants.\tThe town has 2,000 inhabitants.
        2\tLe taux est de 2,5 %.\tThe rate is 2.5%.
        3\tLe taux est de 2,5 %.\tThe rate is 2.5%.

        """

    private func withMemory(_ body: (URL) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try Data(Self.table.utf8).write(to: folder.appending(path: "a.tsv"))
            let run = try RecoupeRun(["tmx", "convert", "a.tsv", "-o", "a.tmx"], in: folder)
            #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
            try body(folder)
        }
    }

    private func units(_ file: String, in folder: URL) throws -> String {
        try RecoupeRun(["tmx", "stats", file], in: folder).output
    }

    @Test("convert takes its format from the ending", arguments: ["csv", "jsonl", "xlf", "po"])
    func convert(_ ending: String) throws {
        try withMemory { folder in
            let steps = [
                ["a.tmx", "--languages", "fr,en", "-o", "b.\(ending)"],
                ["b.\(ending)", "--languages", "fr,en", "--to", "tsv"],
            ]
            let runs = try steps.map { try RecoupeRun(["tmx", "convert"] + $0, in: folder) }
            #expect(runs.map(\.status) == [0, 0])
            #expect(
                runs[1].output.hasPrefix("fr\ten\nLa ville compte 2 000 habitants.\tThe town has 2,000 inhabitants.\n"))
        }
    }

    @Test("clean lists, then does; merge keeps one of each; split and diff")
    func tools() throws {
        try withMemory { folder in
            let list = try RecoupeRun(["tmx", "clean", "a.tmx", "--dry-run"], in: folder)
            #expect(list.output.hasPrefix("a.tmx:") && list.output.hasSuffix("[duplicate]\n"))
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(files == ["a.tmx", "a.tsv"])
            #expect(try RecoupeRun(["tmx", "clean", "a.tmx", "-o", "clean.tmx"], in: folder).status == 0)
            #expect(try RecoupeRun(["tmx", "merge", "a.tmx", "clean.tmx", "-o", "all.tmx"], in: folder).status == 0)
            #expect(try units("clean.tmx", in: folder) == "2 units: en 2, fr 2\n")
            #expect(try units("all.tmx", in: folder) == "2 units: en 2, fr 2\n")
            #expect(
                try RecoupeRun(["tmx", "split", "a.tmx", "--units", "2", "--out", "parts"], in: folder).status == 0)
            #expect(try units("parts/a.2.tmx", in: folder) == "1 units: en 1, fr 1\n")
            let difference = try RecoupeRun(["tmx", "diff", "a.tmx", "clean.tmx"], in: folder)
            #expect(difference.output.hasSuffix("0 changed, 1 removed, 0 added, 2 unchanged\n"))
            func status(_ files: String...) throws -> Int32 {
                try RecoupeRun(["tmx", "diff", "--exit-code"] + files, in: folder).status
            }
            #expect(try [status("a.tmx", "clean.tmx"), status("a.tmx", "a.tmx")] == [1, 0])
        }
    }

    @Test(
        "what goes wrong ends with its status and one line",
        arguments: [
            (["tmx", "convert", "none.tmx"], 66), (["tmx", "convert", "a.tmx", "--to", "po", "--languages", "fr"], 64),
            (["tmx", "convert", "a.tmx", "-o", "no/such/a.csv"], 73), (["tmx", "convert", "a.xyz"], 66),
            (["tmx", "convert", "a.tsv", "--from", "po", "--languages", "fr,en"], 65),
            (["tmx", "split", "a.tmx"], 64), (["tmx", "clean", "a.tmx", "--rules", "nonsense"], 64),
            (["tm", "search", "x", "--memory", "none.sqlite"], 66),
            (["tm", "import", "a.tsv", "--memory", "m.sqlite"], 65),
            (["tm", "search", "x", "--store", "postgresql://anne:pass/s3cret@host/team"], 64),
            (["tm", "search", "x", "--store", "postgresql://anne:s3cret@/team?host=/no/such/folder"], 74),
        ] as [([String], Int32)])
    func failures(_ arguments: [String], _ status: Int32) throws {
        try withMemory { folder in
            let run = try RecoupeRun(arguments, in: folder)
            #expect(run.status == status)
            #expect(run.output.isEmpty)
            #expect(run.error.hasPrefix("recoupe: error: ") && run.error.count(where: \.isNewline) == 1)
            #expect(!run.error.contains("s3cret"))
        }
    }

    /// Where the memory of a test is.
    enum MemoryLocation: CaseIterable, Sendable {
        case file, server

        /// Those that this machine has.
        static let all = PostgreSQLServer.isExpected ? allCases : [.file]

        /// A new one, as the program's user names it.
        func store() throws -> String { self == .file ? "m.sqlite" : try PostgreSQLServer.database() }
    }

    @Test("the memory: import, fuzzy search with its numbers, concordance, export", arguments: MemoryLocation.all)
    func memory(_ location: MemoryLocation) throws {
        try withMemory { folder in
            let (store, cache) = (try location.store(), ["XDG_CACHE_HOME": folder.path])
            func run(_ arguments: [String]) throws -> String {
                try RecoupeRun(["tm"] + arguments + ["--store", store], in: folder, environment: cache).output
            }
            let first = "a.tmx: 3 created, 0 updated, 0 removed, 0 skipped, 0 failed\n"
            #expect(try run(["import", "a.tmx"]) == first)
            #expect(try run(["import", "a.tmx"]) == "a.tmx: 0 created, 0 updated, 0 removed, 3 skipped, 0 failed\n")
            #expect(try run(["import", "--anew", "a.tmx"]) == first)
            let found = try run(["search", "La ville compte 12 500 habitants."])
            #expect(found.hasPrefix("98%") && found.contains("The town has 12,500 inhabitants.\n"))
            #expect(try run(["concordance", "VILLE"]).contains("en: The town has 2,000 inhabitants."))
            #expect(try run(["stats"]) == "3 units, 1 files, 0 documents: en 3, fr 3\n")
            #expect(
                try run(["export", "--containing", "town"]).contains("<seg>La ville compte 2 000 habitants.</seg>"))
        }
    }

    @Test("a damaged index is made anew, a damaged database is named in one line")
    func damage() throws {
        try withMemory { folder in
            func search() throws -> RecoupeRun {
                try RecoupeRun(
                    ["tm", "search", "La ville compte 2 000 habitants.", "--memory", "m.sqlite"], in: folder)
            }
            #expect(try RecoupeRun(["tm", "import", "a.tmx", "--memory", "m.sqlite"], in: folder).status == 0)
            let found = try search().output
            #expect(found.hasPrefix("100%"))
            let index = folder.appending(path: "m.sqlite.fr.index")
            let sound = try Data(contentsOf: index)
            for damaged in [
                sound.dropLast(100), Data(repeating: 0xFF, count: sound.count), Data("nonsense".utf8), Data(),
            ] {
                try damaged.write(to: index)
                #expect(try search().output == found)
            }
            try Data("nonsense of a length that no database has".utf8).write(to: folder.appending(path: "m.sqlite"))
            let run = try search()
            #expect(run.status == 74 && run.output.isEmpty)
            #expect(run.error.hasPrefix("recoupe: error: m.sqlite: ") && run.error.count(where: \.isNewline) == 1)
        }
    }

    @Test("what is found where the memory is changed meanwhile is whole", arguments: MemoryLocation.all)
    func concurrency(_ location: MemoryLocation) throws {
        try withMemory { folder in
            let (store, cache) = (try location.store(), ["XDG_CACHE_HOME": folder.path])
            @Sendable func run(_ arguments: [String]) throws -> RecoupeRun {
                try RecoupeRun(["tm"] + arguments + ["--store", store], in: folder, environment: cache)
            }
            let rows = (0..<3000).map { "Phrase numéro \($0) de la mémoire.\tSentence number \($0) of the memory.\n" }
            try Data(("fr\ten\n" + rows.joined()).utf8).write(to: folder.appending(path: "b.tsv"))
            #expect(try RecoupeRun(["tmx", "convert", "b.tsv", "-o", "b.tmx"], in: folder).status == 0)
            #expect(try run(["import", "a.tmx"]).status == 0)
            let outcomes = OutcomeList()
            DispatchQueue.concurrentPerform(iterations: 6) { index in
                let arguments = index < 2 ? ["import", "b.tmx"] : ["search", "La ville compte 2 000 habitants."]
                outcomes.append(try? run(arguments))
            }
            #expect(outcomes.values.map { $0?.status } == Array(repeating: 0, count: 6))
            #expect(outcomes.values.count { $0?.output.hasPrefix("100%") == true } == 4)
            #expect(try run(["stats"]).output.hasPrefix("3003 units"))
        }
    }

    private final class OutcomeList: Sendable {
        private let list = Mutex<[RecoupeRun?]>([])

        var values: [RecoupeRun?] { list.withLock { $0 } }

        func append(_ run: RecoupeRun?) { list.withLock { $0.append(run) } }
    }
}
