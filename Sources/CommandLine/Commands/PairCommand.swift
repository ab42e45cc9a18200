import ArgumentParser
import ArticleReading
import Documents
import Foundation
import Pipeline

struct PairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair",
        abstract: "Finds which articles of a folder are versions of one report.",
        discussion: """
            By their names (x.fr.html beside x.en.html, fr/x.html beside en/x.html), else by the addresses that the pages name as their \
            versions (hreflang, canonical), else by what they say: the articles that are each other's most similar.

            The list has a group a line, the files parted by tabs; a comment before each tells how it was found. Lines can be corrected, \
            added and struck out; recoupe corpus takes the list.

              recoupe pair news -o groups.tsv
              recoupe corpus groups.tsv --out result
            """)

    @Argument(help: "The folder, with those in it.") var folder: String

    @OptionGroup var pivotOptions: PivotOptions

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var alignment: AlignmentOptions

    func run() throws {
        let pivot = try pivotOptions.language()
        guard InputFile.isFolder(folder) else { throw Failure(.noInput, "\(folder): no such folder") }
        let pipeline = GroupPipeline(sharing: try alignment.resources())
        let candidates = InputFile.paths(in: folder, where: GroupFinder.isArticle).compactMap { path in
            ArticleGrouping.Candidate.read(path, by: pipeline) { () throws(Failure) in
                try InputFile.bytes("\(folder)/\(path)")
            }
        }
        let grouping = ArticleGrouping(candidates, pivot: pivot, by: pipeline)
        try Output.write(text(of: grouping, candidates), to: output)
    }

    private func text(of grouping: ArticleGrouping, _ candidates: [ArticleGrouping.Candidate]) -> String {
        let groups = grouping.groups.map { group in
            "# \(Self.reason(group.evidence))\n"
                + group.members.map { listed(candidates[$0].path) }.joined(separator: "\t")
        }
        let alone = grouping.alone.map { "# alone: \(listed(candidates[$0].path))" }
        return (groups + alone).map { $0 + "\n" }.joined()
    }

    /// The path as the list has to name it: from the list's own folder.
    private func listed(_ path: String) -> String {
        guard let output, output != "-" else { return "\(folder)/\(path)" }
        let whole = URL(filePath: folder).appending(path: path).standardizedFileURL.path
        let root = URL(filePath: output).deletingLastPathComponent().standardizedFileURL.path
        let prefix = root.hasSuffix("/") ? root : "\(root)/"
        return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
    }

    private static func reason(_ evidence: ArticleGrouping.Evidence) -> String {
        switch evidence {
        case .name: "by name"
        case .address: "by address"
        case .content(let certainty): "by content, \(Int((100 * certainty).rounded(.down)))% sure"
        }
    }
}
