import Alignment
import ArgumentParser
import Documents
import FactComparison
import Foundation
import Pipeline
import ReviewServer
import TMX

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Opens a page on which the alignment is corrected and the differences are judged.",
        discussion: """
            Prints the page's address, on this machine only, and serves it until it is interrupted (Ctrl-C). Every action is in the \
            journal, a file beside the articles, before the page says that it is saved; the next run goes on from there.

              recoupe review report.fr.html report.en.html report.ru.txt
              recoupe review corpora/abou-kamal
              recoupe review report.tmx
            """)

    @OptionGroup var group: ArticleGroup
    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var differences: DifferenceOptions

    @Option(
        name: .long,
        help: ArgumentHelp("The file that keeps the review. Default: beside the first article.", valueName: "file"))
    var journal: String?

    @Option(name: .long, help: ArgumentHelp("The port of the page. Default: a free one.", valueName: "port"))
    var port = 0

    mutating func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535, not \(port)") }
    }

    func run() throws {
        let resources = try alignment.resources(knowledge: entities.knowledge())
        let pipeline = GroupPipeline(sharing: resources)
        let articles: [SegmentedArticle]
        let align: () -> Bitext
        if let memory {
            let bitext = try Self.bitext(in: memory)
            (articles, align) = (bitext.articles, { bitext })
        } else {
            let read = try group.read(with: pipeline)
            (articles, align) = (read, { pipeline.align(read, order: alignment.order) })
        }
        let settings = try settings(for: articles)
        let session = try ReviewSession.open(articles, settings, align: align) {
            GroupPipeline(sharing: resources)
        }
        try ReviewWebServer.serve(try ReviewSite(session), port: port) { address in
            try? Output.print("\(address)\n")
            Terminal.say("the review is kept in \(settings.journal); Ctrl-C ends it", as: .note)
        }
    }

    /// The one file that is named, where it is a memory.
    private var memory: String? {
        group.paths.count == 1 && group.paths[0].lowercased().hasSuffix(".tmx") ? group.paths[0] : nil
    }

    private static func bitext(in memory: String) throws -> Bitext {
        let bitexts = try TMXFile.reading(memory) { path throws(BadInput) in try TMXReader(path: path).bitexts() }
        guard let bitext = bitexts.first else {
            throw Failure(.badData, "\(memory): no unit with two languages to review")
        }
        guard bitexts.count == 1 else {
            throw Failure(
                .badData,
                "\(memory): \(bitexts.count) groups of articles; take them apart with "
                    + "'recoupe tmx split --property x-document' and review one")
        }
        return bitext
    }

    private func settings(for articles: [SegmentedArticle]) throws(Failure) -> ReviewSettings {
        let journal = try journalPath(for: articles)
        let stem = journal.hasSuffix(".jsonl") ? String(journal.dropLast(6)) : journal
        return ReviewSettings(
            journal: journal, accepted: differences.ignore ?? "\(stem).ignore.tsv", order: alignment.order,
            messages: differences.messages, minimumConfidence: differences.minimumConfidence,
            toolVersion: Recoupe.configuration.version)
    }

    /// By default `review.jsonl` in the folder of the group, else beside the first file, named for it and the languages of the others.
    private func journalPath(for articles: [SegmentedArticle]) throws(Failure) -> String {
        if let journal { return journal }
        if group.paths.count == 1, InputFile.isFolder(group.paths[0]) {
            return URL(filePath: group.paths[0]).appending(path: "review.jsonl").relativePath
        }
        guard !group.paths.contains("-") else {
            throw Failure(.usage, "standard input has no place for a journal beside it; name one with --journal")
        }
        let others =
            memory == nil ? ["." + articles.dropFirst().map(\.article.language.tag).joined(separator: "-")] : []
        let stem = URL(filePath: group.paths[0]).deletingPathExtension()
        return stem.relativePath + others.joined() + ".review.jsonl"
    }
}
