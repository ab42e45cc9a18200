import ArgumentParser
import Documents
import Reports
import TMX
import TranslationMemory

struct TMImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes memories into the database; a second import of the same file changes nothing.",
        discussion: """
            A file takes the place of what its last import brought: units that it no longer has are removed. A file that cannot be read
            is named, the rest go on, and the exit status is 65.

            recoupe tm import politics.tmx culture.tmx
            recoupe tm import --anew *.tmx
            """)

    @Argument(help: "Memories; - for standard input.") var files: [String]
    @OptionGroup var memory: MemoryOptions
    @Flag(name: .long, help: "Empty the database first: it then holds these memories and nothing else.") var anew =
        false
    @Option(name: .long) var format = TMXCommand.Format.text

    func run() throws {
        for file in files { try TMXFile.check(file) }
        let database = try memory.open(mustExist: false)
        var isComplete = true
        var emptiesFirst = anew
        for file in files {
            do {
                try show(database.import(TMXReader(path: file), anew: emptiesFirst))
                emptiesFirst = false
            } catch let refusal as BadInput {
                isComplete = false
                Terminal.say(refusal.description, as: .error)
            }
        }
        try database.updateIndexes()
        guard isComplete else { throw Failure(.badData) }
    }

    private func show(_ report: ImportReport) throws {
        switch format {
        case .json: try Output.print(JSONText.of(report, isIndented: false) + "\n")
        case .text:
            try Output.print(
                "\(report.file): \(report.created) created, \(report.updated) updated, \(report.removed) removed, "
                    + "\(report.skipped) skipped, \(report.failed) failed\n")
            Terminal.tell(report.repairs, of: report.file)
            if report.isEmpty { Terminal.say("\(report.file): no unit in it", as: .warning) }
        }
    }
}
