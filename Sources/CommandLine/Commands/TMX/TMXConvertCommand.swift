import ArgumentParser
import Documents
import Foundation
import TMX

struct TMXConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Converts memories to and from TSV, CSV, JSON Lines, Moses, XLIFF and PO.",
        discussion: """
            recoupe tmx convert memory.tmx -o memory.csv
            recoupe tmx convert corpus.fr corpus.en -o corpus.tmx
            recoupe tmx convert memory.tmx --to moses --languages fr,en -o corpus
            recoupe tmx convert messages.po --languages en,fr -o messages.tmx
            """)

    @Argument(help: "The file; of Moses' format one file a language. - for standard input.") var files: [String]

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write; moses writes FILE.fr and FILE.en. Default: standard output.", valueName: "file"))
    var output = "-"

    @Option(name: .long, help: "Format of the input. Default: by its ending; several files are moses.")
    var from: MemoryFormat?

    @Option(name: .long, help: "Format of the output. Default: by its ending, else tmx.")
    var to: MemoryFormat?

    @OptionGroup var languages: LanguageOptions

    func run() throws {
        let source = try MemorySource(files: files, format: from, languages: languages.list)
        let format = to ?? MemoryFormat(ending: output) ?? .tmx
        let chosen = try languages(for: format, from: source)
        let reader = try source.open()
        var header = reader.header
        if source.format != .tmx { header.attributes[.creationdate] = TMXDate.format(Date()) }
        let writer = try format.writer(to: output, languages: chosen, header: header, original: source.name)
        while let unit = try reader.next() {
            writer.write(format == .tmx && !chosen.isEmpty ? unit.keeping(chosen) : unit)
        }
        try writer.finish()
        Terminal.tell(reader.diagnostics, of: source.name)
        Terminal.tell(writer.diagnostics, of: output)
    }

    /// Those that the user names; else those of the file, where the format must know them before the first unit.
    private func languages(for format: MemoryFormat, from source: MemorySource) throws -> [Language] {
        let chosen = try languages.list.isEmpty && format.isTabular ? source.languages() : languages.list
        guard !format.isBilingual || chosen.count == 2 else {
            let found = chosen.map(\.tag).joined(separator: ", ")
            throw Failure(
                .usage,
                "\(format.rawValue) holds two languages, not \(found.isEmpty ? "none" : found); give --languages fr,en")
        }
        return chosen
    }
}
