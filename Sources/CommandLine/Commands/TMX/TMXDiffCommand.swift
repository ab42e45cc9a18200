import ArgumentParser
import Documents
import Reports
import TMX

struct TMXDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows what changed between two memories, whatever the order of their units.",
        discussion: """
            A unit has changed where its identifier, or else its source, stayed and a text did not. Lines start with - for what the
            older memory has alone, + for the newer.

            recoupe tmx diff monday.tmx tuesday.tmx
            recoupe tmx diff --format json monday.tmx tuesday.tmx
            """)

    @Argument(help: "The older memory.") var old: String
    @Argument(help: "The newer memory; - for standard input.") var new: String
    @Option(name: .long) var format = TMXCommand.Format.text
    @Flag(name: .long, help: "End with status 1 where the memories differ.") var exitCode = false

    mutating func validate() throws {
        if old == "-" { throw ValidationError("the older memory is read twice; give it as a file") }
    }

    func run() throws {
        for file in [old, new] { try TMXFile.check(file) }
        let difference = try MemoryDifference(
            openOld: { () throws(BadInput) in try TMXReader(path: old) }, new: try TMXReader(path: new))
        switch format {
        case .text: try Output.print(MemoryDifferenceText.text(of: difference))
        case .json: try Output.print(MemoryDifferenceText.jsonLines(of: difference))
        }
        guard difference.isEmpty || !exitCode else { throw Failure(.found) }
    }
}
