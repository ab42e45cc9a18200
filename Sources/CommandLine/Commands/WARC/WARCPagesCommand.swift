import ArgumentParser
import ArticleReading
import Documents
import Reports

struct WARCPagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Lists the pages of web archives that hold an article, as JSON Lines.",
        discussion: """
            A page is {"address": "fr.example.org/x", "site": "example.org", "language": "fr", "html": "…"}; pages of different \
            sites belong to different groups. What holds no article is told and passed over.

              recoupe warc pages crawl.warc.gz > pages.jsonl
            """)

    @Argument(
        help: ArgumentHelp("Web archives, plain or packed with gzip; - for standard input.", valueName: "archive"))
    var archives: [String]

    func run() throws {
        for archive in archives {
            let reader = try WARCReader(path: archive)
            while let page = try reader.next() {
                guard let listed = Self.listed(page) else { continue }
                try Output.print(JSONText.of(listed, isIndented: false) + "\n")
            }
        }
    }

    /// Nil, and said, where the page holds no article.
    private static func listed(_ page: ArchivedPage) -> ArchivePage? {
        do {
            return try ArchivePage(page)
        } catch {
            Terminal.say("\(error); passed over", as: .warning)
            return nil
        }
    }
}
