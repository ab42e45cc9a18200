import ArgumentParser
import Documents
import Reports
import TranslationMemory

struct TMConcordanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "concordance",
        abstract: "Finds a phrase or words on either side, whatever their capitals and accents.",
        discussion: """
            recoupe tm concordance "etat islamique"
            recoupe tm concordance --words "armée Syrie" --language fr
            """)

    @Argument(help: "The phrase.") var phrase: String
    @Flag(name: .long, help: "The words may stand anywhere in the segment.") var words = false
    @OptionGroup var memory: MemoryOptions
    @Option(name: .long, help: ArgumentHelp("Look in this language only.", valueName: "tag")) var language: String?
    @Option(name: .long, help: ArgumentHelp("The most segments.", valueName: "n")) var limit = 20
    @Option(name: .long, help: "json: a line a segment.") var format = TMXCommand.Format.text

    mutating func validate() throws {
        if let language, Language(language) == nil {
            throw ValidationError("'\(language)' is not a language tag; write fr, en, pt-BR")
        }
    }

    func run() throws {
        let lines = try memory.open().concordance(
            phrase, in: language.flatMap { Language($0) }, isPhrase: !words, limit: limit)
        for line in lines {
            switch format {
            case .json: try Output.print(JSONText.of(line, isIndented: false) + "\n")
            case .text:
                let document = line.document.map { "  [\($0)]" } ?? ""
                let others = line.translations.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)\n" }
                try Output.print("\(line.language): \(line.text)\(document)\n\(others.joined())")
            }
        }
        if lines.isEmpty, format == .text { try Output.print("no segment\n") }
    }
}
