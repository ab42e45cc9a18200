import ArgumentParser
import Documents
import Pipeline

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Aligns the versions of a report sentence by sentence.",
        discussion: """
            recoupe align report.fr.txt report.de.txt -o report.tmx
            recoupe align --presegmented corpus.fr corpus.en --language fr,en --format vecalign
            recoupe align report.fr.html report.en.html --format moses -o report
            """)

    @OptionGroup var group: ArticleGroup
    @OptionGroup var alignment: AlignmentOptions

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "The file to write; moses writes FILE.fr and FILE.en. Default: standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: "Default: by the file's ending, else tmx.")
    var format: BitextFile.Format?

    @Option(name: .long, help: ArgumentHelp("Leave out units whose score is lower (0 to 1).", valueName: "score"))
    var minimumScore = 0.0

    func run() throws {
        let pipeline = alignment.pipeline()
        var bitext = pipeline.align(try group.read(with: pipeline), order: alignment.order)
        if minimumScore > 0 { bitext.unlink(below: minimumScore) }
        let chosen = format ?? output.flatMap(BitextFile.Format.init(ending:)) ?? .tmx
        try BitextFile.write(bitext, as: chosen, to: output)
    }
}
