import Foundation
import Testing

@Suite("Reading, cutting and pairing articles")
struct ReadingTests {
    private static let paragraphs = [
        (
            "fr",
            "Le conseil municipal a voté jeudi soir la rénovation du vieux pont de pierre. Il est fermé depuis deux ans."
        ),
        (
            "en",
            "The town council voted on Thursday evening to renovate the old stone bridge. It has been closed for two years."
        ),
    ]

    private func write(_ files: [String: String], to folder: URL) throws {
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    private static let rules = """
        <srx version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="A">
        <rule break="yes"><beforebreak>RULE</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
        <maprules><languagemap languagepattern="FR.*" languagerulename="A"/></maprules></body></srx>
        """

    @Test("rules of the user's cut articles, whatever the command", arguments: ["segment", "facts", "align", "batch"])
    func rules(_ command: String) throws {
        try withTemporaryFolder { folder in
            try write(
                [
                    "x.srx": Self.rules.replacing("RULE", with: "vieux"),
                    "bad.srx": Self.rules.replacing("RULE", with: "("),
                    "x.fr.txt": Self.paragraphs[0].1, "y.fr.txt": Self.paragraphs[0].1,
                ], to: folder)
            let arguments =
                switch command {
                case "batch": ["batch"]
                case "align": ["align", "x.fr.txt", "y.fr.txt", "--format", "tsv"]
                default: [command, "x.fr.txt"]
                }
            let record =
                #"{"id": 1, "want": ["sentences"], "articles": [{"language": "fr", "text": "A vieux B"}, {"language": "fr", "text": "C vieux D"}]}"#
            let run = try RecoupeRun(arguments + ["--srx", "x.srx"], input: record + "\n", in: folder)
            #expect(run.status == 0)
            switch command {
            case "segment": #expect(run.output.split(separator: "\n").map { $0.hasSuffix("vieux") } == [true, false])
            case "batch": #expect(run.output.contains(#"[["A vieux","B"],["C vieux","D"]]"#))
            default: break
            }
            let bad = try RecoupeRun(arguments + ["--srx", "bad.srx"], input: record + "\n", in: folder)
            #expect(bad.status == 65)
            #expect((command == "batch" ? bad.output : bad.error).contains("bad.srx:2: the rule '('"))
        }
    }

    @Test("what was left out of a page is shown with its reason")
    func explanation() throws {
        try withTemporaryFolder { folder in
            let page = "<html lang=fr><nav><a href=x>Accueil</a></nav><article><p>\(Self.paragraphs[0].1)</p></article>"
            try write(["x.html": page], to: folder)
            let text = try RecoupeRun(["extract", "--explain", "x.html"], in: folder).output.split(separator: "\n")
            #expect(text.count == 3)
            #expect(text[0] == "article: article (element)")
            #expect(text[1].hasPrefix("left out furniture") && text[1].contains("100% links"))
            #expect(text[2].hasPrefix("kept     article"))
            let json = try RecoupeRun(["extract", "--explain", "--format", "json", "x.html"], in: folder).output
            #expect(json.contains(#""verdict":"furniture""#))
        }
    }

    @Test("one of the articles of a feed is named by its number")
    func numbers() throws {
        try withTemporaryFolder { folder in
            let items = Self.paragraphs.map { "<item><description>\($0.1)</description></item>" }.joined()
            try write(["x.rss": "<rss><channel>\(items)</channel></rss>"], to: folder)
            #expect(try RecoupeRun(["segment", "x.rss#2"], in: folder).output.hasPrefix("The town council"))
            #expect(try RecoupeRun(["segment", "x.rss#3"], in: folder).status == 65)
            let whole = try RecoupeRun(["segment", "x.rss"], in: folder)
            #expect(whole.status == 65)
            #expect(whole.error.contains("x.rss#1"))
            let all = try RecoupeRun(["extract", "--format", "json", "."], in: folder)
            #expect(all.status == 0)
            #expect(all.output.split(separator: "\n").count == 2)
        }
    }

    @Test(
        "articles are paired by names, by addresses, and by what they say; corpus takes the list, and groups a folder likewise"
    )
    func pairs() throws {
        try withTemporaryFolder { folder in
            let (french, english) = (Self.paragraphs[0].1, Self.paragraphs[1].1)
            let link = "<link rel=canonical href='https://example.org/a'><p>"
            try write(
                [
                    "n/x.fr.txt": french, "n/x.en.txt": english, "n/1.html": link + french, "n/2.html": link + english,
                    "n/3.txt": "Le 7 mars 1987, le marché de Lyon a vendu 4312 vaches, selon Paul Bernardin.",
                    "n/4.txt": "On 7 March 1987 the Lyon market sold 4,312 cows, Paul Bernardin said.",
                ], to: folder)
            let run = try RecoupeRun(["pair", "n", "-o", "groups.tsv"], in: folder)
            #expect(run.status == 0)
            let list = try String(contentsOf: folder.appending(path: "groups.tsv"), encoding: .utf8)
            let lines = list.split(separator: "\n")
            #expect(
                lines.filter { !$0.hasPrefix("#") } == [
                    "n/x.fr.txt\tn/x.en.txt", "n/1.html\tn/2.html", "n/3.txt\tn/4.txt",
                ])
            #expect(lines.count == 6)
            for corpus in ["groups.tsv", "n"] {
                #expect(try RecoupeRun(["corpus", corpus, "--out", "out"], in: folder).status == 0)
                let index = try Data(contentsOf: folder.appending(path: "out/index.json"))
                let summary = try #require(try JSONSerialization.jsonObject(with: index) as? [String: Any])
                #expect(summary["groups"] as? Int == 3)
            }
        }
    }
}
