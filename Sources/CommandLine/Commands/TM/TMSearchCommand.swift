import ArgumentParser
import Documents
import Reports
import TranslationMemory

struct TMSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds segments like a text, with their translations.",
        discussion: """
            The score is 100% less the word edits that turn the text into the segment, over the words of the longer one: 1 for a word,
            0.1 for a number (put into the translation in its own notation) and for capitals. Only the very same text has 100%. Of what
            differs, [-this-] stands in the memory and {+this+} in the text; a terminal shows it in colour.

            recoupe tm search "La ville est prise." --from fr --to en
            recoupe tm search - --from fr --to en --format json < sentences.txt
            """)

    @Argument(help: "The text; - for one a line from standard input.") var text: String
    @OptionGroup var memory: MemoryOptions
    @Option(name: .long, help: ArgumentHelp("Language of the text.", valueName: "tag")) var from = "fr"
    @Option(name: .long, help: ArgumentHelp("Language of the translations.", valueName: "tag")) var to = "en"

    @Option(name: .long, help: ArgumentHelp("The lowest score, 60 to 100.", valueName: "percent"))
    var minimumScore = 70.0

    @Option(name: .long, help: ArgumentHelp("The most matches of a text.", valueName: "n")) var limit = 5
    @Option(name: .long, help: "json: a line a text.") var format = TMXCommand.Format.text

    mutating func validate() throws {
        for tag in [from, to] where Language(tag) == nil {
            throw ValidationError("'\(tag)' is not a language tag; write fr, en, pt-BR")
        }
        guard (60...100).contains(minimumScore) else {
            throw ValidationError("--minimum-score takes 60 to 100, not \(minimumScore)")
        }
        guard limit > 0 else { throw ValidationError("--limit takes 1 or more, not \(limit)") }
    }

    func run() throws {
        let database = try memory.open()
        var isFound = false
        if text == "-" {
            while let line = readLine() { isFound = try show(line, in: database) || isFound }
        } else {
            isFound = try show(text, in: database)
        }
        if !isFound { try tellOfLanguages(in: database) }
    }

    /// Whether there was a match.
    private func show(_ text: String, in database: MemoryDatabase) throws -> Bool {
        guard let source = Language(from), let target = Language(to) else { return false }
        let matches = try database.matches(
            text, from: source, to: target, minimumScore: minimumScore / 100, limit: limit)
        switch format {
        case .json: try Output.print(JSONText.of(Answer(text: text, matches: matches), isIndented: false) + "\n")
        case .text: try Output.print(matches.map(Self.lines).joined() + (matches.isEmpty ? "no match\n" : ""))
        }
        return !matches.isEmpty
    }

    /// Nothing is found where the memory has no text in a language that was asked for.
    private func tellOfLanguages(in database: MemoryDatabase) throws {
        let known = try database.languages()
        for tag in [from, to] where !known.contains(Language(tag)?.primary ?? tag) {
            let languages = known.isEmpty ? "is empty" : "has \(known.joined(separator: ", "))"
            Terminal.say("the memory has no text in '\(tag)'; it \(languages)", as: .warning)
        }
    }

    private struct Answer: Encodable {
        var text: String
        var matches: [FuzzyMatch]
    }

    private static func lines(_ match: FuzzyMatch) -> String {
        let penalties = match.penalties.isEmpty ? "" : " (\(match.penalties.joined(separator: ", ")))"
        let document = match.document.map { "  [\($0)]" } ?? ""
        let percent = Int((match.score * 100).rounded(.down))
        let difference = text(of: match.difference, in: TerminalStyle(usesColor: Terminal.usesColor))
        return "\(percent)%\(penalties)\(document)\n  \(difference)\n  \(match.adaptedTarget ?? match.target)\n"
    }

    private static func text(of difference: SegmentDifference, in style: TerminalStyle) -> String {
        difference.pieces.map { piece in
            switch piece.side {
            case .both: piece.marked
            case .memory: style(piece.marked, .red)
            case .query: style(piece.marked, .green)
            }
        }.joined()
    }
}
