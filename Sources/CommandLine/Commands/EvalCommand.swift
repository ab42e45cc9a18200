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
            Files of `[0, 1]:[0]` lines, as vecalign and `recoupe align --format vecalign` write them.

              recoupe eval gold.defr hypothesis.defr
            """)

    @Argument(help: "The gold alignment.") var gold: String
    @Argument(help: "The alignment to be judged.") var hypothesis: String
    @Option(name: .long) var format = Format.text

    func run() throws {
        let result = AlignmentEvaluation(gold: try LinkFile.read(gold), hypothesis: try LinkFile.read(hypothesis))
        switch format {
        case .text: try Output.print(Self.row("strict", result.strict) + Self.row("lax", result.lax))
        case .json:
            try Output.print(
                JSONText.of(["strict": Scores(result.strict), "lax": Scores(result.lax)], isIndented: false) + "\n")
        }
    }

    private struct Scores: Encodable {
        var precision, recall, f1: Double

        init(_ measure: AlignmentEvaluation.Measure) {
            (precision, recall, f1) = (measure.precision, measure.recall, measure.f1)
        }
    }

    private static func row(_ name: String, _ measure: AlignmentEvaluation.Measure) -> String {
        let figures = [measure.precision, measure.recall, measure.f1].map { String(format: "%.3f", $0) }
        let label = name + String(repeating: " ", count: max(1, 8 - name.count))
        return "\(label)P \(figures[0])  R \(figures[1])  F1 \(figures[2])\n"
    }
}
