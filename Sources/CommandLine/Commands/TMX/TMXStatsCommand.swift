import ArgumentParser
import Documents
import Reports
import TMX

struct TMXStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Counts the units and languages of a memory, and says what its reader had to mend.",
        discussion: "recoupe tmx stats --format json memory.tmx")

    @Argument(help: "The memory; - for standard input.") var file: String
    @Option(name: .long) var format = TMXCommand.Format.text

    func run() throws {
        let statistics = try TMXFile.reading(file) { path throws(BadInput) in try TMXStatistics(path: path) }
        switch format {
        case .json: try Output.print(JSONText.of(statistics, isIndented: false) + "\n")
        case .text:
            let languages = statistics.languages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            try Output.print("\(statistics.units) units: \(languages.joined(separator: ", "))\n")
            try Output.print(DiagnosticList.text(statistics.repairs, of: file, whenEmpty: ""))
        }
    }
}
