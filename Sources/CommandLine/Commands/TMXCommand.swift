import ArgumentParser
import Documents
import Reports
import TMX

struct TMXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tmx", abstract: "Works on translation memories.",
        subcommands: [ValidateCommand.self, StatsCommand.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    struct ValidateCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "validate",
            abstract: "Checks memories against TMX 1.4b; ends with status 1 where one has an error.",
            discussion: """
                recoupe tmx validate memory.tmx
                recoupe tmx validate --format json *.tmx
                """)

        @Argument(help: "Memories; - for standard input.") var files: [String]
        @Option(name: .long) var format = Format.text

        func run() throws {
            var isValid = true
            for file in files {
                let findings = try TMXFile.reading(file) { path throws(BadInput) in
                    try TMXValidator.validate(path: path)
                }
                isValid = isValid && !findings.contains { $0.severity == .error }
                switch format {
                case .text: try Output.print(DiagnosticList.text(findings, of: file))
                case .json: try Output.print(DiagnosticList.jsonLine(findings, of: file) + "\n")
                }
            }
            guard isValid else { throw Failure(.found) }
        }
    }

    struct StatsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats",
            abstract: "Counts the units and languages of a memory, and says what its reader had to mend.",
            discussion: "recoupe tmx stats --format json memory.tmx")

        @Argument(help: "The memory; - for standard input.") var file: String
        @Option(name: .long) var format = Format.text

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
}
