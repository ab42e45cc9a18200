import ArgumentParser
import Documents
import Foundation
import TMX

struct TMXSplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Splits a memory by language, by size or by a property.",
        discussion: """
            recoupe tmx split memory.tmx --by-language --out parts
            recoupe tmx split memory.tmx --units 50000 --out parts
            recoupe tmx split memory.tmx --property x-document --out parts
            """)

    @Argument(help: "The memory; - for standard input.") var file: String

    @Flag(name: .long, help: "A memory for each language, with the source: NAME.fr-en.tmx, NAME.fr-ru.tmx.")
    var byLanguage = false

    @Option(name: .long, help: ArgumentHelp("Memories of so many units: NAME.1.tmx, NAME.2.tmx.", valueName: "n"))
    var units: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "A memory for each value of the property, of a unit or its first variant.", valueName: "type"))
    var property: String?

    @Option(name: .long, help: ArgumentHelp("The folder to write into.", valueName: "dir")) var out = "."

    mutating func validate() throws {
        guard [byLanguage, units != nil, property != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("give one of --by-language, --units and --property")
        }
        if let units, units < 1 { throw ValidationError("--units takes 1 or more, not \(units)") }
    }

    func run() throws {
        try TMXFile.check(file)
        let reader = try TMXReader(path: file)
        try Output.makeFolder(out)
        let name = file == "-" ? "memory" : URL(filePath: file).deletingPathExtension().lastPathComponent
        var parts = MemoryParts(stem: "\(out)/\(name)", header: reader.header)
        while let unit = try reader.next() {
            if byLanguage {
                for (part, piece) in unit.byLanguage(in: reader.header) { try parts.write(piece, to: part) }
            } else if let property {
                try parts.write(unit, to: unit.property(property) ?? unit.variants.first?.property(property) ?? "none")
            } else if let units {
                try parts.write(unit, to: String((reader.unitCount - 1) / units + 1))
            }
        }
        try parts.finish()
        Terminal.tell(reader.diagnostics, of: file)
    }
}
