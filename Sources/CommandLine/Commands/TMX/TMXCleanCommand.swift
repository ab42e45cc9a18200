import ArgumentParser
import ArticleReading
import Documents
import Reports
import TMX

struct TMXCleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Leaves out what is no translation, and mends texts; --dry-run lists it and changes nothing.",
        discussion: """
            Rules: control (control characters are taken out), encoding (UTF-8 read as Windows-1252, 'Ã©', is mended), empty,
            duplicate (the same texts came before), identical (the same text on all sides), ratio (one side far longer), language
            (a text is surely in another language than it is said to be), ambiguous (a source with several translations: told of,
            and all are kept).

            recoupe tmx clean memory.tmx --dry-run
            recoupe tmx clean memory.tmx --rules duplicate,empty -o clean.tmx
            """)

    @Argument(help: "The memory; - for standard input.") var file: String

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The memory to write. Default: standard output.", valueName: "file"))
    var output = "-"

    @Flag(name: .long, help: "List what would be done, a line each, and write nothing.") var dryRun = false

    @Option(name: .long, help: ArgumentHelp("Rules, comma-separated. Default: all.", valueName: "rules"))
    var rules: String?

    @Option(name: .long, help: ArgumentHelp("How many times as long as another a side may be.", valueName: "ratio"))
    var lengthRatio = 3.0

    mutating func validate() throws {
        for name in ruleNames where CleaningRule(rawValue: name) == nil {
            let all = CleaningRule.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(name)' is no rule; there are \(all)")
        }
        guard lengthRatio >= 1 else { throw ValidationError("--length-ratio takes 1 or more, not \(lengthRatio)") }
    }

    private var ruleNames: [String] {
        rules?.split(separator: ",").map(String.init) ?? CleaningRule.allCases.map(\.rawValue)
    }

    func run() throws {
        try TMXFile.check(file)
        let reader = try TMXReader(path: file)
        let writer = dryRun ? nil : try TMXWriter(path: output, header: reader.header)
        var cleaner = MemoryCleaner(
            header: reader.header, rules: Set(ruleNames.compactMap(CleaningRule.init)), lengthRatio: lengthRatio,
            otherLanguage: LanguageContradiction.language(of:statedAs:))
        var counts: [String: Int] = [:]
        var kept = 0
        while let unit = try reader.next() {
            let (clean, findings) = cleaner.clean(unit)
            for finding in findings { counts[finding.category, default: 0] += 1 }
            if dryRun { try Output.print(DiagnosticList.text(findings, of: file, whenEmpty: "")) }
            if let clean {
                kept += 1
                writer?.write(clean)
            }
        }
        try writer?.finish()
        Terminal.tell(reader.diagnostics, of: file)
        let found = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        Terminal.say("\(kept) of \(reader.unitCount) units kept; \(found.isEmpty ? "nothing found" : found)", as: .note)
    }
}
