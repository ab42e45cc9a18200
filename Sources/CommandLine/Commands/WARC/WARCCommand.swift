import ArgumentParser

struct WARCCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warc", abstract: "Makes records for recoupe batch of the pages of web archives.",
        discussion: """
            Two filters, so that a cluster can do each step wherever the pages are. recoupe corpus does all of it on one machine.

              recoupe warc pages crawl-*.warc.gz | recoupe warc records | recoupe batch
            """,
        subcommands: [WARCPagesCommand.self, WARCRecordsCommand.self])
}
