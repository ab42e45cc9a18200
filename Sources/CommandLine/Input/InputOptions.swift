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
        guard presegmented else {
            let article = try read(path, at: index)
            do { return try pipeline.segment(article) } catch { throw Failure(error) }
        }
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

    /// The one article that `path` names.
    func read(_ path: String, at index: Int = 0) throws(Failure) -> Article {
        let articles = try readAll(path, at: index)
        guard articles.count == 1 else {
            let name = InputFile.name(path)
            throw Failure(
                .badData, "\(name): holds \(articles.count) articles; name one by its number, as in \(name)#1")
        }
        return articles[0].article
    }

    /// The articles that `path` names, with what is known of them: one or more.
    func readAll(_ path: String, at index: Int = 0, explains: Bool = false) throws(Failure) -> [ReadArticle] {
        let path = ArticlePath(path)
        let name = InputFile.name(path.file)
        let bytes = try InputFile.bytes(path.file)
        var articles: [ReadArticle]
        do {
            articles = try reader(at: index, explains: explains).readAll(bytes, name: name)
        } catch {
            throw Failure(error)
        }
        if let number = path.number {
            guard articles.indices.contains(number - 1) else {
                throw Failure(.badData, "\(name): holds \(articles.count) articles; there is no #\(number)")
            }
            articles = [articles[number - 1]]
        }
        return articles.map(finish)
    }

    /// Reads the pages of a web archive one after another; a page without an article is passed over.
    func readArchive(_ path: String, _ body: (ReadArticle) throws -> Void) throws {
        let archive = try WARCReader(path: path)
        while let page = try archive.next() {
            let name = "\(InputFile.name(path))#\(page.address)"
            let article: ReadArticle
            do throws(BadInput) {
                article = try reader(at: 0).read(page.body, name: name)
            } catch {
                Terminal.say("\(error); passed over", as: .warning)
                continue
            }
            try body(finish(article))
        }
    }

    /// Tells what the reader found out, and puts in the date that was given.
    private func finish(_ read: ReadArticle) -> ReadArticle {
        tell(read.diagnostics, of: read.article.name)
        var read = read
        read.article.date = read.article.date ?? date
        return read
    }

    private func reader(at index: Int, explains: Bool = false) -> ArticleReader {
        ArticleReader(language: language(at: index), explains: explains)
    }

    /// What the reader found out goes to standard error.
    private func tell(_ diagnostics: [Diagnostic], of name: String) {
        for diagnostic in diagnostics where diagnostic.severity != .note {
            let place = diagnostic.line.map { "\(name):\($0)" } ?? name
            Terminal.say("\(place): \(diagnostic.message)", as: .warning)
        }
    }
}
