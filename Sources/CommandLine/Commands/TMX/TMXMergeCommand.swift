import ArgumentParser
import Documents
import TMX

struct TMXMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Makes one memory of several; units with the same texts are kept once.",
        discussion: """
            The head is that of the first memory. An identifier (tuid) that an earlier unit has for other texts is taken off.

            recoupe tmx merge politics.tmx culture.tmx -o all.tmx
            """)

    @Argument(help: "Memories; - for standard input.") var files: [String]

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The memory to write. Default: standard output.", valueName: "file"))
    var output = "-"

    func run() throws {
        for file in files { try TMXFile.check(file) }
        let first = try TMXReader(path: files[0])
        var merger = MemoryMerger(header: first.header)
        let writer = try TMXWriter(path: output, header: first.header)
        for (index, file) in files.enumerated() {
            let reader = index == 0 ? first : try TMXReader(path: file)
            while let unit = try reader.next() {
                if let merged = merger.merge(unit, from: reader.header) { writer.write(merged) }
            }
            Terminal.tell(reader.diagnostics, of: file)
        }
        try writer.finish()
        Terminal.say(
            "\(writer.unitCount) units; \(merger.duplicates) left out that came before, "
                + "\(merger.identifiersTaken) identifiers taken off", as: .note)
    }
}
