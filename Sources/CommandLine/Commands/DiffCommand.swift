import ArgumentParser
import FactComparison
import Reports

struct DiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, csv
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows which facts the versions of a report give differently.",
        discussion: """
            recoupe diff report.fr.txt report.en.txt
            recoupe diff --format csv report.fr.txt report.en.txt report.de.txt > differences.csv
            """)

    @OptionGroup var group: ArticleGroup
    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var differences: DifferenceOptions

    @Option(name: .long, help: "Default: text at a terminal, else json.")
    var format: Format?

    @Flag(name: .long, help: "End with status 1 where a conflict is reported.")
    var exitCode = false

    func run() throws {
        let report = try Comparison.report(of: group, alignment, entities, differences)
        try Output.print(text(of: report))
        if exitCode, report.discrepancies.contains(where: { $0.type == .conflict }) { throw Failure(.found) }
    }

    private func text(of report: Report) throws -> String {
        switch format ?? (Terminal.isOutput ? .text : .json) {
        case .text: TextSummary(width: Terminal.width, usesColor: Terminal.usesColor).text(of: report)
        case .json: try JSONReport(report).text()
        case .html: try HTMLReport.page(of: report)
        case .csv: CSVReport.text(of: report)
        }
    }
}
