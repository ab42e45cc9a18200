import ArgumentParser
import Documents
import Pipeline
import Reports

struct FactsCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Lists the numbers, dates and actors of an article.",
        discussion: """
            recoupe facts report.fr.html
            recoupe facts --format json --date 2017-11-09 report.fr.txt
            recoupe facts --explain report.fr.txt
            """)

    @Argument(help: "The article; - for standard input.") var file: String
    @OptionGroup var input: InputOptions
    @OptionGroup var segmentation: SegmentationOptions
    @OptionGroup var entities: EntityOptions
    @Option(name: .long) var format = Format.text
    @Flag(help: "Show how each number and date was read: rule, words, anchor. Text only.") var explain = false

    func run() throws {
        let pipeline = GroupPipeline(
            sharing: PipelineResources(rules: try segmentation.rules(), knowledge: try entities.knowledge()))
        let article = try input.read(file, with: pipeline)
        let facts = pipeline.facts(of: article)
        guard !explain else {
            return try Output.print(FactExplanation.text(facts, publication: article.article.date))
        }
        switch format {
        case .text: try Output.print(FactList.text(of: article, facts))
        case .json: try Output.print(JSONReport.factsLine(facts) + "\n")
        }
    }
}
