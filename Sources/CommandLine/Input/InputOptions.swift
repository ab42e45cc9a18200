import ArgumentParser
import ArticleReading
import Documents
import Pipeline

/// How article files are read: shared by the commands that take them.
struct InputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Language of the articles, in their order (BCP 47, comma-separated). Default: from the file's name (x.fr.html, fr.txt), the page's markup, the text.",
            valueName: "tags"))
    var language: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Day of publication (2017-11-09) of articles that do not say it.", valueName: "day"))
    var date: String?

    @Flag(name: .long, help: "The files hold one sentence a line; keep the lines as they are.")
    var presegmented = false

    mutating func validate() throws {
        for tag in tags where Language(tag) == nil {
            throw ValidationError("'\(tag)' is not a language tag; write fr, en, pt-BR")
        }
        if let date, !Self.isDay(date) {
            throw ValidationError("'\(date)' is not a day; write it as 2017-11-09")
        }
    }

    private var tags: [Substring] { language?.split(separator: ",") ?? [] }

    private func language(at index: Int) -> Language? {
        tags.indices.contains(index) ? Language(tags[index]) : nil
    }

    /// Year, month, day, with a time behind `T` or without.
    private static func isDay(_ text: String) -> Bool {
        let parts = text.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }

    /// The article in the file, cut into sentences.
    func read(_ path: String, at index: Int = 0, with pipeline: GroupPipeline) throws(Failure) -> SegmentedArticle {
        guard presegmented else { return pipeline.segment(try article(path, at: index)) }
        let name = InputFile.name(path)
        let bytes = try InputFile.bytes(path)
        var result: ReadSentences
        do {
            result = try reader(at: index).readLines(bytes, name: name)
        } catch {
            throw Failure(error)
        }
        tell(result.diagnostics, of: name)
        result.article.article.date = date
        return result.article
    }

    /// The article in the file.
    func article(_ path: String, at index: Int = 0) throws(Failure) -> Article {
        let name = InputFile.name(path)
        let bytes = try InputFile.bytes(path)
        var result: ReadArticle
        do {
            result = try reader(at: index).read(bytes, name: name)
        } catch {
            throw Failure(error)
        }
        tell(result.diagnostics, of: name)
        result.article.date = result.article.date ?? date
        return result.article
    }

    private func reader(at index: Int) -> ArticleReader { ArticleReader(language: language(at: index)) }

    /// What the reader found out goes to standard error.
    private func tell(_ diagnostics: [Diagnostic], of name: String) {
        for diagnostic in diagnostics where diagnostic.severity != .note {
            let place = diagnostic.line.map { "\(name):\($0)" } ?? name
            Terminal.say("\(place): \(diagnostic.message)", as: .warning)
        }
    }
}
