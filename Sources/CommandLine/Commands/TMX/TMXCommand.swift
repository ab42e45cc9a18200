import ArgumentParser

struct TMXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tmx", abstract: "Works on translation memories.",
        subcommands: [
            TMXValidateCommand.self, TMXStatsCommand.self, TMXConvertCommand.self, TMXMergeCommand.self,
            TMXSplitCommand.self, TMXCleanCommand.self, TMXDiffCommand.self,
        ])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }
}
