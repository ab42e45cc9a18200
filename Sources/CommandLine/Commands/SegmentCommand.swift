import ArgumentParser
import Documents
import Pipeline

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Prints an article, one sentence a line.",
        discussion: """
            recoupe segment report.fr.html
            recoupe segment --language de - < bericht.txt
            recoupe segment --srx house-rules.srx report.fr.html
            """)

    @Argument(help: "The article; - for standard input.") var file: String
    @OptionGroup var input: InputOptions
    @OptionGroup var segmentation: SegmentationOptions

    func run() throws {
        let article = try input.read(
            file, with: GroupPipeline(sharing: PipelineResources(rules: try segmentation.rules())))
        let lines = article.sentences.map { sentence in
            sentence.text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
        }
        try Output.print(lines.joined())
    }
}
