import ArgumentParser
import Documents
import Reports

struct ExtractCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Prints what is taken from pages and texts: headline, date, language, main text.",
        discussion: """
            recoupe extract page.html
            recoupe extract --format json pages/*.html
            """)

    @Argument(help: "Articles; - for standard input.") var files: [String]
    @OptionGroup var input: InputOptions
    @Option(name: .long) var format = Format.text

    func run() throws {
        var failed: Failure?
        for (index, file) in files.enumerated() {
            do {
                let article = try input.article(file, at: index)
                try Output.print(
                    format == .json ? ExtractedArticle(article, file: file).line() + "\n" : article.readable)
            } catch {
                // One bad page of many does not hide the others.
                guard format == .json || files.count > 1, let failure = error as? Failure, let message = failure.message
                else { throw error }
                if format == .json { try Output.print(ExtractionFailure(file: file, error: message).line() + "\n") }
                Terminal.say(message, as: .error)
                failed = failed ?? failure
            }
        }
        if let failed { throw Failure(failed.status) }
    }
}

extension Article {
    /// Headline, date and language, then the blocks with a blank line between them.
    fileprivate var readable: String {
        let head = [title, [date, language.tag].compactMap(\.self).joined(separator: ", ")].compactMap(\.self)
        return (head + blocks.map(\.text)).joined(separator: "\n\n") + "\n"
    }
}
