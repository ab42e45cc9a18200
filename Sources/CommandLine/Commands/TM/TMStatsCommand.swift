import ArgumentParser
import Reports
import TranslationMemory

struct TMStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Counts the memory's units, files, documents and segments by language.",
        discussion: "recoupe tm stats --format json")

    @OptionGroup var memory: MemoryOptions
    @Option(name: .long) var format = TMXCommand.Format.text

    func run() throws {
        let statistics = try memory.open().statistics()
        switch format {
        case .json: try Output.print(JSONText.of(statistics, isIndented: false) + "\n")
        case .text:
            let languages = statistics.languages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            try Output.print(
                "\(statistics.units) units, \(statistics.files) files, \(statistics.documents) documents: "
                    + "\(languages.joined(separator: ", "))\n")
        }
    }
}
