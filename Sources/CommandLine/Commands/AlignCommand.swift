import ArgumentParser
import Documents
import Foundation
import Pipeline
import SentenceEncoding
import TMX

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Aligns the versions of a report sentence by sentence.",
        discussion: """
            recoupe align report.fr.txt report.de.txt -o report.tmx
            recoupe align --presegmented corpus.fr corpus.en --language fr,en --format vecalign
            recoupe align report.fr.html report.en.html --format moses -o report
            recoupe align report.fr.txt report.en.txt report.ru.txt --between en-ru -o report.jsonl
            recoupe align report.fr.txt report.cs.txt --lexicon memory.tmx -o report.tmx
            recoupe align report.fr.txt report.en.txt --explain 12
            recoupe align --presegmented a.fr a.en --embeddings fr.overlaps fr.emb en.overlaps en.emb

            --embeddings takes two files for each article, in the order of the articles: vecalign's overlap file (a line for each \
            sentence, and for each run of sentences joined by a space) and its vectors (raw 32-bit floats, as many a line as the file \
            holds), as LASER and LaBSE scripts write them. Vectors are looked up by the line's text; runs that a file has none of \
            are left out of the search.
            """)

    @OptionGroup var group: ArticleGroup
    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var versions: VersionPairOptions

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write; moses writes FILE.fr and FILE.en, bleualign FILE-s and FILE-t. Default: standard output.",
            valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Default: by the file's ending, else tmx.")
    var format: AlignmentFormat?

    @Option(name: .long, help: ArgumentHelp("Leave out units whose score is lower (0 to 1).", valueName: "score"))
    var minimumScore = 0.0

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Vectors of your own in place of the encoder's: two files an article.", valueName: "files"))
    var embeddings: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Tell why bead N was chosen (from 1, in the order of --format vecalign), and stop.", valueName: "n"))
    var explain: Int?

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Print the terms of the score of every bead near the alignment, for Scripts/fit-alignment, and stop.",
            visibility: .hidden))
    var candidates = false

    func run() throws {
        let pipeline = GroupPipeline(
            sharing: try embeddings.isEmpty ? alignment.resources() : alignment.resources { nil })
        let articles = try group.read(with: pipeline)
        let pairs = try pairs(of: articles, pipeline)
        if candidates { return try Output.print(CandidateTable.of(pipeline.candidates(of: pairs[0]))) }
        var bitext = pipeline.align(articles, pairs, order: alignment.order)
        if let explain {
            guard let explanation = pipeline.explain(bead: explain - 1, of: pairs[0], order: alignment.order) else {
                throw Failure(.usage, "--explain takes 1 to \(bitext.alignments[0].beads.count), not \(explain)")
            }
            return try Output.print(ExplanationText.of(explanation, number: explain, in: bitext))
        }
        if minimumScore > 0 { bitext.unlink(below: minimumScore) }
        let chosen = format ?? output.flatMap { AlignmentFormat(ending: URL(filePath: $0).pathExtension) } ?? .tmx
        try BitextFile.write(bitext, as: chosen, to: output)
    }

    private func pairs(of articles: [SegmentedArticle], _ pipeline: GroupPipeline) throws(Failure) -> [EncodedPair] {
        let others = try versions.pairs(among: articles)
        guard !embeddings.isEmpty else { return pipeline.pairs(of: articles, others: others) }
        guard embeddings.count == 2 * articles.count else {
            throw Failure(
                .usage,
                "--embeddings takes an overlap file and its vectors for each article: "
                    + "\(2 * articles.count) files, not \(embeddings.count)")
        }
        do {
            let tables = try stride(from: 0, to: embeddings.count, by: 2).map { index in
                let text = String(decoding: try InputFile.bytes(embeddings[index]), as: UTF8.self)
                let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
                return try EmbeddingTable(
                    lines: lines.last == "" ? lines.dropLast() : lines, name: InputFile.name(embeddings[index]),
                    path: embeddings[index + 1])
            }
            return try pipeline.pairs(of: articles, others: others, embeddings: tables)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(.badData, "\(error)")
        }
    }
}
