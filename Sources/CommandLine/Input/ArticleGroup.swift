import ArgumentParser
import Documents
import Foundation
import Pipeline

/// The articles of one report: the pivot and its other-language versions.
struct ArticleGroup: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The pivot article, French as a rule, then its other versions; or one folder that holds them all.",
            valueName: "articles"))
    var paths: [String] = []

    @Option(name: .long, help: ArgumentHelp("Language of the pivot in a folder.", valueName: "tag"))
    var pivot = "fr"

    @OptionGroup var input: InputOptions

    /// Endings of files that a folder's articles may have.
    private static let endings: Set<String> = ["html", "htm", "xhtml", "txt"]

    /// The articles, the pivot first.
    func read(with pipeline: GroupPipeline) throws(Failure) -> [SegmentedArticle] {
        if paths.count == 1, InputFile.isFolder(paths[0]) { return try readFolder(paths[0], with: pipeline) }
        guard paths.count > 1 else {
            throw Failure(
                .usage, "two articles or more are compared: the pivot and its other versions, or a folder of them")
        }
        guard paths.count(where: { $0 == "-" }) < 2 else {
            throw Failure(.usage, "standard input (-) can be one article only")
        }
        return try readAll(paths, with: pipeline)
    }

    private func readFolder(_ folder: String, with pipeline: GroupPipeline) throws(Failure) -> [SegmentedArticle] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        let files = names.filter { Self.endings.contains(URL(filePath: $0).pathExtension.lowercased()) }
        let articles = try readAll(files.map { "\(folder)/\($0)" }, with: pipeline)
        guard let first = articles.firstIndex(where: { $0.article.language.primary == Language(pivot)?.primary }) else {
            throw Failure(
                .noInput,
                "\(folder): no article in the pivot language '\(pivot)'; name the files in order, or give --pivot")
        }
        guard articles.count > 1 else {
            throw Failure(
                .noInput, "\(folder): one article only; put the other versions beside it (x.en.html, x.ru.txt)")
        }
        return [articles[first]] + articles[..<first] + articles[(first + 1)...]
    }

    private func readAll(_ paths: [String], with pipeline: GroupPipeline) throws(Failure) -> [SegmentedArticle] {
        var articles = [SegmentedArticle]()
        for (index, path) in paths.enumerated() { articles.append(try input.read(path, at: index, with: pipeline)) }
        return articles
    }
}
