import Alignment
import ArgumentParser
import Foundation
import Reports

struct EvalCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Strict and lax precision, recall and F1 of an alignment against a gold one.",
        discussion: """
            Reads the formats of sentence numbers: `[0, 1]:[0]` (vecalign, SentAlign, Bertalign, `recoupe align --format \
            vecalign`), `0,1:0` (Bleualign's gold, InterText) and hunalign's ladder. Several documents are judged together, with the \
            interval that 95 of 100 resamplings of the documents give for F1. Of two folders, each file of the second is judged by the \
            file of the first that has its name, with the same ending or another.

              recoupe eval gold.defr hypothesis.defr
              recoupe eval one.gold one.ladder two.gold two.vecalign --by-type
              recoupe eval gold/ hypotheses/
            """)

    @Argument(
        help: ArgumentHelp(
            "The gold alignment and the one to be judged, of each document; or a folder of each.",
            valueName: "gold hypothesis"))
    var paths: [String]

    @Flag(name: .long, help: "Tell the figures by bead type (1-1, 1-2, …) too.")
    var byType = false

    @Option(name: .long) var format = Format.text

    func run() throws {
        let documents = try EvaluatedFiles.pairs(paths).map { pair throws(Failure) in
            AlignmentCounts(gold: try LinkFile.read(pair.gold), hypothesis: try LinkFile.read(pair.hypothesis))
        }
        let report = EvaluationReport(documents, isByType: byType)
        switch format {
        case .text: try Output.print(report.text)
        case .json: try Output.print(JSONText.of(report, isIndented: false) + "\n")
        }
    }
}
