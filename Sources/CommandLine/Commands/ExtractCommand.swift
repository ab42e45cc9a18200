import ArgumentParser
import ArticleReading
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
            recoupe extract --explain page.html
            """)

    @Argument(
        help: ArgumentHelp(
            "Pages and texts; feeds, news messages, DOCX, EPUB, ZIP and web archives; folders; - for standard input."))
    var files: [String]
    @OptionGroup var input: InputOptions
    @Option(name: .long) var format = Format.text
    @Flag(help: "Show block by block what was kept of a page, what was left out, and by which rule.") var explain =
        false

    func run() throws {
        var failed: Failure?
        let inputs = files.enumerated().flatMap { index, path in Self.files(at: path).map { (index, $0) } }
        for (index, file) in inputs {
            do {
                try extract(file, at: index)
            } catch {
                // One bad page of many does not hide the others.
                guard format == .json || inputs.count > 1, let failure = error as? Failure,
                    let message = failure.message
                else { throw error }
                if format == .json { try Output.print(ExtractionFailure(file: file, error: message).line() + "\n") }
                Terminal.say(message, as: .error)
                failed = failed ?? failure
            }
        }
        if let failed { throw Failure(failed.status) }
    }

    /// The file at `path`, or those in the folder.
    private static func files(at path: String) -> [String] {
        guard InputFile.isFolder(path) else { return [path] }
        return InputFile.paths(in: path, where: ArticleReader.reads).map { "\(path)/\($0)" }
    }

    private func extract(_ file: String, at index: Int) throws {
        if WARCReader.reads(file) {
            try input.readArchive(file) { try Output.print(text(of: $0, file: file)) }
        } else {
            for read in try input.readAll(file, at: index, explains: explain) {
                try Output.print(text(of: read, file: file))
            }
        }
    }

    private func text(of read: ReadArticle, file: String) throws -> String {
        switch format {
        case .json:
            // The part of the file that the reader named: `#2`, `/inner.html`.
            let part = read.article.name.dropFirst(InputFile.name(file).count)
            return try ExtractedArticle(read.article, read.origin, read.explanation, file: file + part).line() + "\n"
        case .text where explain:
            return read.explanation.map { PageExplanationText.of($0, width: Terminal.width) }
                ?? "\(read.article.name): no page; all of its text is kept\n"
        case .text: return read.readable
        }
    }
}

extension ReadArticle {
    /// Headline, byline, date and language, then the blocks with a blank line between them.
    fileprivate var readable: String {
        let facts = [origin.byline, article.date, article.language.tag].compactMap(\.self).joined(separator: ", ")
        let blocks = article.blocks.map { $0.text + ($0.language.map { " [\($0)]" } ?? "") }
        return ([article.title, facts].compactMap(\.self) + blocks).joined(separator: "\n\n") + "\n"
    }
}
