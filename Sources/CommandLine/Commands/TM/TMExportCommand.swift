import ArgumentParser
import Documents
import Foundation
import TMX
import TranslationMemory

struct TMExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the memory, or what passes the filters, as TMX.",
        discussion: """
            recoupe tm export -o all.tmx
            recoupe tm export --languages fr,en --document report.fr.html -o report.tmx
            """)

    @OptionGroup var memory: MemoryOptions
    @OptionGroup var languages: LanguageOptions
    @Option(name: .long, help: ArgumentHelp("Units of this document (property x-document).", valueName: "name"))
    var document: String?
    @Option(name: .long, help: ArgumentHelp("Units that this file brought, by its name.", valueName: "name"))
    var file: String?
    @Option(name: .long, help: ArgumentHelp("Units in which this text stands.", valueName: "text"))
    var containing: String?
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The memory to write. Default: standard output.", valueName: "file"))
    var output = "-"

    func run() throws {
        let database = try memory.open()
        let header = TranslationMemoryHeader(
            sourceLanguage: .any, toolVersion: Recoupe.configuration.version,
            creationDate: TMXDate.format(Date()))
        let writer = try TMXWriter(path: output, header: header)
        try database.forEachUnit(
            ExportFilter(languages: languages.list, document: document, file: file, text: containing), writer.write)
        try writer.finish()
        Terminal.say("\(writer.unitCount) units", as: .note)
    }
}
