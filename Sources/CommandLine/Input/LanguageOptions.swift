import ArgumentParser
import Documents

/// The languages of a memory that a command works on.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Languages, the source first (BCP 47, comma-separated). Default: those that the file names.",
            valueName: "tags"))
    var languages: String?

    mutating func validate() throws {
        for tag in tags where Language(tag) == nil {
            throw ValidationError("'\(tag)' is not a language tag; write fr, en, pt-BR")
        }
    }

    var list: [Language] { tags.compactMap { Language($0) } }

    private var tags: [Substring] { languages?.split(separator: ",") ?? [] }
}
