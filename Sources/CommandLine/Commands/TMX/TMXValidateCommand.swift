import ArgumentParser
import Documents
import Reports
import TMX

struct TMXValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks memories against TMX 1.4b; ends with status 1 where one has an error.",
        discussion: """
            recoupe tmx validate memory.tmx
            recoupe tmx validate --format json *.tmx
            """)

    @Argument(help: "Memories; - for standard input.") var files: [String]
    @Option(name: .long) var format = TMXCommand.Format.text

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
