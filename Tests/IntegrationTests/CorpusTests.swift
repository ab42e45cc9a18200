import Foundation
import TMX
import Testing

@Suite("A corpus of article groups", .serialized)
struct CorpusTests {
    /// Groups of two short articles.
    private func makeCorpus(_ count: Int, in folder: URL) throws {
        for number in 0..<count {
            let texts = [
                "fr":
                    "L\u{2019}armée a pris la ville \(number).\n\nElle comptait \(1000 + number) habitants. Le pont est tombé.",
                "en":
                    "The army took town \(number).\n\nIt had \(1000 + number + number % 3) inhabitants. The bridge fell.",
            ]
            for (language, text) in texts {
                let file = folder.appending(path: "\(language)/\(number).txt")
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }
    }

    /// Path and content of each file.
    private func files(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder.path)! {
            let file = folder.appending(path: path)
            if !file.hasDirectoryPath, let data = try? Data(contentsOf: file) { files[path] = data }
        }
        return files
    }

    @Test("memory, reports and index are there, and their bits do not depend on the number of workers")
    func workers() throws {
        try withTemporaryFolder { folder in
            let runs = try ["1", "3"].map { jobs in
                let out = folder.appending(path: jobs)
                let run = try RecoupeRun(["corpus", "corpora", "--out", out.path, "--jobs", jobs])
                #expect(run.status == 0, "\(run.error)")
                return try files(out)
            }
            #expect(runs[0] == runs[1])
            let groups = ["abou-kamal", "bce-taux-2022", "finale-2018"]
            let expected = groups.flatMap { group in ["tmx", "html", "json"].map { "groups/\(group).\($0)" } }
            #expect(Set(runs[0].keys) == Set(expected + ["index.html", "index.json", "memory.tmx", "manifest.jsonl"]))
            let memory = folder.appending(path: "1/memory.tmx").path
            #expect(try RecoupeRun(["tmx", "validate", memory]).status == 0)
            let single = try groups.reduce(0) { count, group in
                count + (try Self.units(folder.appending(path: "1/groups/\(group).tmx").path))
            }
            #expect(try Self.units(memory) == single)
            let index = String(decoding: try #require(runs[0]["index.html"]), as: UTF8.self)
            #expect(groups.allSatisfy { index.contains("href=\"groups/\($0).html\"") })
            #expect(index.contains("fr-ar") && !index.contains("://"))
        }
    }

    private static func units(_ path: String) throws -> Int {
        let reader = try TMXReader(path: path)
        while try reader.next() != nil {}
        return reader.unitCount
    }

    @Test("a run that is killed goes on, and ends with the same bits")
    func killed() throws {
        try withTemporaryFolder { folder in
            try makeCorpus(40, in: folder.appending(path: "news"))
            let (whole, broken) = (folder.appending(path: "whole"), folder.appending(path: "broken"))
            #expect(try RecoupeRun(["corpus", folder.appending(path: "news").path, "--out", whole.path]).status == 0)
            let arguments = ["corpus", folder.appending(path: "news").path, "--out", broken.path]
            for delay in [0.15, 0.3, 0.25, 0.4, 0.35] { try RecoupeRun.killed(arguments, after: delay) }
            #expect(try RecoupeRun(arguments).status == 0)
            #expect(try files(whole) == files(broken))
        }
    }

    @Test("an article that has changed is done again, the rest is not; one that is gone leaves nothing")
    func changed() throws {
        try withTemporaryFolder { folder in
            let (news, out) = (folder.appending(path: "news"), folder.appending(path: "out"))
            try makeCorpus(3, in: news)
            let arguments = ["corpus", news.path, "--out", out.path, "--progress"]
            #expect(try RecoupeRun(arguments).status == 0)
            #expect(try RecoupeRun(arguments).error.contains("3 done before"))
            try Data("La ville 1 est prise. Elle comptait 900 habitants.".utf8).write(
                to: news.appending(path: "fr/1.txt"))
            try FileManager.default.removeItem(at: news.appending(path: "fr/2.txt"))
            try FileManager.default.removeItem(at: news.appending(path: "en/2.txt"))
            let run = try RecoupeRun(arguments)
            #expect(run.status == 0 && run.error.contains("2 groups") && run.error.contains("1 done before"))
            let names = try files(out).keys.filter { $0.hasPrefix("groups/") }
            #expect(Set(names.map { $0.prefix { $0 != "." } }) == ["groups/0", "groups/1"])
        }
    }

    @Test("where names of the user's own are given or changed, all is done again")
    func changedNames() throws {
        try withTemporaryFolder { folder in
            let (news, names) = (folder.appending(path: "news"), folder.appending(path: "ours.tsv"))
            try makeCorpus(2, in: news)
            let plain = ["corpus", news.path, "--out", folder.appending(path: "out").path, "--progress"]
            let arguments = plain + ["--entities", names.path]
            #expect(try RecoupeRun(plain).status == 0)
            for name in ["Guilde des phares", "Guilde des ports"] {
                try Data("@guild\torganization\nfr\t\(name)\n".utf8).write(to: names)
                let run = try RecoupeRun(arguments)
                #expect(run.status == 0 && !run.error.contains("done before"), "\(run.error)")
                #expect(try RecoupeRun(arguments).error.contains("2 done before"))
            }
        }
    }

    @Test("what cannot be read is told and passed over")
    func broken() throws {
        try withTemporaryFolder { folder in
            let (news, out) = (folder.appending(path: "news"), folder.appending(path: "out"))
            try makeCorpus(2, in: news)
            try Data("%PDF-1.4".utf8).write(to: news.appending(path: "en/1.txt"))
            let run = try RecoupeRun(["corpus", news.path, "--out", out.path])
            #expect(run.status == 65)
            #expect(run.error.contains("1.txt: is a PDF file"))
            #expect(try files(out)["groups/0.html"] != nil && files(out)["groups/1.html"] == nil)
            let index = String(decoding: try #require(try files(out)["index.html"]), as: UTF8.self)
            #expect(index.contains("is a PDF file"))
        }
    }

    @Test("records of the batch protocol, and a list of files, are corpora too")
    func otherKinds() throws {
        try withTemporaryFolder { folder in
            try makeCorpus(1, in: folder)
            let (list, records) = (folder.appending(path: "list.tsv"), folder.appending(path: "records.jsonl"))
            try Data("fr/0.txt\ten/0.txt\n".utf8).write(to: list)
            let record =
                #"{"id": "a/b", "articles": [{"language": "fr", "text": "Un. Deux."}, {"language": "en", "text": "One. Two.", "source": "bbc"}]}"#
            try Data("\(record)\n{nonsense\n".utf8).write(to: records)
            let (first, second) = (folder.appending(path: "1"), folder.appending(path: "2"))
            #expect(try RecoupeRun(["corpus", list.path, "--out", first.path]).status == 0)
            #expect(try files(first)["groups/0.tmx"] != nil)
            #expect(try RecoupeRun(["corpus", records.path, "--out", second.path]).status == 65)
            #expect(try files(second)["groups/a/b.json"] != nil)
        }
    }

    @Test("a web archive is grouped by its addresses, and the filters for a cluster make the same groups")
    func archives() throws {
        try withTemporaryFolder { folder in
            let pages = [
                ("https://example.org/", "Bienvenue sur ce site, où rien ne se passe."),
                ("https://example.org/en/ville", "The army took the town. It had 1200 inhabitants."),
                ("https://example.org/fr/ville#haut", "L\u{2019}armée a pris la ville. Elle comptait 1000 habitants."),
                ("http://es.example.net/puente.html", "El puente cayó ayer. Hubo tres heridos."),
                ("http://fr.example.net/puente.html", "Le pont est tombé hier. Il y a eu trois blessés."),
                ("http://de.example.net/allein.html", "Diese Seite steht hier ganz allein."),
                ("http://fr.example.net/vide.html", ""),
            ].map { address, text in
                let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\(text)</p>"
                return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(address)\r\n"
                    + "Content-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
            }
            let (archive, out) = (folder.appending(path: "crawl.warc"), folder.appending(path: "out"))
            try Data(pages.joined().utf8).write(to: archive)
            let groups = ["example.net/puente", "example.org/ville"]
            #expect(try RecoupeRun(["corpus", archive.path, "--out", out.path]).status == 0)
            let written = try files(out).keys.filter { $0.hasPrefix("groups/") && $0.hasSuffix(".tmx") }
            #expect(written.sorted() == groups.map { "groups/\($0).tmx" })

            let listed = try RecoupeRun(["warc", "pages", archive.path])
            #expect(listed.status == 0 && listed.error.contains("vide.html"))
            let records = try RecoupeRun(["warc", "records"], input: listed.output)
            let shuffled = listed.output.split(separator: "\n").reversed().joined(separator: "\n")
            #expect(try RecoupeRun(["warc", "records"], input: shuffled).output == records.output)
            let answers = try RecoupeRun(["batch"], input: records.output)
            #expect(answers.status == 0)
            let read = try records.output.split(separator: "\n").map {
                try JSONDecoder().decode(Record.self, from: Data($0.utf8))
            }
            #expect(read.map(\.id) == groups)
            #expect(read.map { $0.articles.map(\.language) } == [["fr", "es"], ["fr", "en"]])
            #expect(
                read.map { $0.articles.map(\.source) } == [
                    ["fr.example.net", "es.example.net"], ["example.org", "example.org"],
                ])
            let units = try groups.map { try Self.units(out.appending(path: "groups/\($0).tmx").path) }
            #expect(answers.output.split(separator: "\n").map { $0.matches(of: /"score"/).count } == units)
            #expect(try RecoupeRun(["warc", "records"], input: "{}\n").status == 65)
        }
    }

    private struct Record: Decodable {
        struct Article: Decodable {
            var language: String
            var source: String
        }

        var id: String
        var articles: [Article]
    }
}
