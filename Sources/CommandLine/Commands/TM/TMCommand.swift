import ArgumentParser

struct TMCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tm", abstract: "The translation memory: import, fuzzy search, concordance, export.",
        subcommands: [
            TMImportCommand.self, TMSearchCommand.self, TMConcordanceCommand.self, TMExportCommand.self,
            TMStatsCommand.self,
        ])
}
