import ArgumentParser
import Documents

/// In which language the pivot articles are: shared by the commands that group articles.
struct PivotOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Language of the pivot articles.", valueName: "tag"))
    var pivot = "fr"

    func language() throws(Failure) -> Language {
        guard let language = Language(pivot) else {
            throw Failure(.usage, "'\(pivot)' is not a language tag; write fr, en")
        }
        return language
    }
}
