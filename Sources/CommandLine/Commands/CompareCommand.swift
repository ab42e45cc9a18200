import ArgumentParser
import FactComparison
import Reports
import TMX

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Aligns the versions of a report, writes TMX and a report, and prints what differs.",
        discussion: """
            Writes bitext.tmx, report.html and report.json.

              recoupe compare report.fr.html report.en.html report.ru.txt --out result
              recoupe compare corpora/abou-kamal --out result
            """)

    @OptionGroup var group: ArticleGroup
    @OptionGroup var alignment: AlignmentOptions
    @OptionGroup var versions: VersionPairOptions
    @OptionGroup var entities: EntityOptions
    @OptionGroup var differences: DifferenceOptions

    @Option(name: .long, help: ArgumentHelp("Folder for the files; it is made where it is missing.", valueName: "dir"))
    var out = "."

    @Flag(name: .long, help: "End with status 1 where a conflict is reported.")
    var exitCode = false

    func run() throws {
        let report = try Comparison.report(of: group, alignment, entities, differences, versions: versions)
        try Output.makeFolder(out)
        try BitextFile.write(report.bitext, as: .tmx, to: "\(out)/bitext.tmx")
        try Output.write(HTMLReport.page(of: report), to: "\(out)/report.html")
        try Output.write(JSONReport(report).text(), to: "\(out)/report.json")
        let summary = TextSummary(width: Terminal.width, usesColor: Terminal.usesColor).text(of: report)
        try Output.print("\(summary)\nWrote \(out)/bitext.tmx, \(out)/report.html, \(out)/report.json\n")
        if exitCode, report.discrepancies.contains(where: { $0.type == .conflict }) { throw Failure(.found) }
    }
}
