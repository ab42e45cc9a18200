import Alignment
import Foundation

/// What `recoupe eval` tells of one or more documents, as text and as JSON.
struct EvaluationReport: Encodable {
    private var strict, lax: Scores
    /// Where there are several.
    private var documents: Int?
    /// By shape, ascending; where they were asked for.
    private var types: [TypeScores]?

    init(_ counts: [AlignmentCounts], isByType: Bool) {
        let all = AlignmentEvaluation(counts)
        (strict, lax) = (Scores(all.strict), Scores(all.lax))
        if counts.count > 1 {
            documents = counts.count
            strict.interval = BootstrapInterval.of(counts) { AlignmentEvaluation($0).strict.f1 }
            lax.interval = BootstrapInterval.of(counts) { AlignmentEvaluation($0).lax.f1 }
        }
        guard isByType else { return }
        types = Set(counts.flatMap { Array($0.precision.keys) + Array($0.recall.keys) }).sorted().map { shape in
            let result = AlignmentEvaluation(counts, of: shape)
            return TypeScores(
                type: shape.description, gold: counts.reduce(0) { $0 + ($1.recall[shape]?.all ?? 0) },
                hypothesis: counts.reduce(0) { $0 + ($1.precision[shape]?.all ?? 0) },
                strict: Scores(result.strict), lax: Scores(result.lax))
        }
    }

    var text: String {
        let all = [row("strict", strict), row("lax", lax)]
        let byType = (types ?? []).map { type in
            "\(padded(type.type, 8))\(strictAndLax(type))  gold \(type.gold)  found \(type.hypothesis)"
        }
        return (all + (byType.isEmpty ? [] : [""] + byType)).map { $0 + "\n" }.joined()
    }

    private func row(_ name: String, _ scores: Scores) -> String {
        let interval = scores.interval.map { "  (\(figure($0.lowerBound)) to \(figure($0.upperBound)))" } ?? ""
        return "\(padded(name, 8))\(figures(scores))\(interval)"
    }

    private func strictAndLax(_ type: TypeScores) -> String {
        "strict \(figures(type.strict))  lax \(figures(type.lax))"
    }

    private func figures(_ scores: Scores) -> String {
        "P \(figure(scores.precision))  R \(figure(scores.recall))  F1 \(figure(scores.f1))"
    }

    private func figure(_ value: Double) -> String { String(format: "%.3f", value) }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

extension EvaluationReport {
    private struct Scores: Encodable {
        var precision, recall, f1: Double
        /// Of F1; bounds in JSON as a list of two.
        var interval: ClosedRange<Double>?

        init(_ measure: AlignmentEvaluation.Measure) {
            (precision, recall, f1) = (measure.precision, measure.recall, measure.f1)
        }
    }

    private struct TypeScores: Encodable {
        var type: String
        var gold, hypothesis: Int
        var strict, lax: Scores
    }
}
