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
            A file that cannot be read is named, the rest go on, and the exit status is 65.

            recoupe tm import politics.tmx culture.tmx
            """)

    @Argument(help: "Memories; - for standard input.") var files: [String]
    @OptionGroup var memory: MemoryOptions
    @Option(name: .long) var format = TMXCommand.Format.text

    func run() throws {
        for file in files { try TMXFile.check(file) }
        let database = try memory.open(mustExist: false)
        var isComplete = true
        for file in files {
            do {
                try show(database.import(TMXReader(path: file)))
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
                "\(report.file): \(report.created) created, \(report.updated) updated, \(report.skipped) skipped, "
                    + "\(report.failed) failed\n")
            Terminal.tell(report.repairs, of: report.file)
        }
    }
}
