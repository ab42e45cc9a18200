import ArgumentParser
import Foundation
import Reports
import TMX

struct EvalCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Strict and lax precision, recall and F1 of an alignment against a gold one.",
        discussion: """
            Files of sentence numbers are read as they are: `[0, 1]:[0]` (vecalign, SentAlign, Bertalign), `0,1:0` (Bleualign's gold, \
            InterText), hunalign's ladder, JSON Lines of `recoupe align`. Files of texts (TMX, XLIFF, TSV, `hunalign -text`, SentAlign's \
            .aligned, Bertalign's table, JSON Lines; two files of lines that correspond, Moses' and Bleualign's) need --source and \
            --target, the sentences that were aligned, among which the texts are found; what no text holds counts as left without \
            counterpart. The first line tells the format, where --gold-format or --hypothesis-format does not. Two files that belong \
            together are named with a comma (a.fr,a.en); Bleualign's also by what they have in common (out for out-s and out-t).

            Several documents are judged together, with the interval that 95 of 100 resamplings of the documents give for F1. Of two \
            folders, each file of the second is judged by the file of the first that has its name, with the same ending or another.

              recoupe eval gold.defr hypothesis.defr
              recoupe eval one.gold one.ladder two.gold two.vecalign --by-type
              recoupe eval gold/ hypotheses/
              recoupe eval gold.defr memory.tmx --source text.de --target text.fr
              recoupe eval gold.defr out-s,out-t --source text.de --target text.fr
            """)

    @Argument(
        help: ArgumentHelp(
            "The gold alignment and the one to be judged, of each document; or a folder of each.",
            valueName: "gold hypothesis"))
    var paths: [String]

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp(
            "The source sentences, one a line; a file for each document, in their order.", valueName: "files"))
    var source: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("The target sentences.", valueName: "files"))
    var target: [String] = []

    @Option(name: .long, help: "Default: told by the first line.")
    var goldFormat: AlignmentFormat?

    @Option(name: .long, help: "Default: told by the first line.")
    var hypothesisFormat: AlignmentFormat?

    @Flag(name: .long, help: "Tell the figures by bead type (1-1, 1-2, …) too.")
    var byType = false

    @Option(name: .long) var format = Format.text

    func run() throws {
        let documents = try EvaluatedDocument.all(paths, sources: source, targets: target)
            .map { document throws(Failure) in
                try document.counts(goldFormat: goldFormat, hypothesisFormat: hypothesisFormat)
            }
        let report = EvaluationReport(documents, isByType: byType)
        switch format {
        case .text: try Output.print(report.text)
        case .json: try Output.print(JSONText.of(report, isIndented: false) + "\n")
        }
    }
}
