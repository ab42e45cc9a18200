import Foundation

/// The probability that a bead is right, from its score.
enum Confidence {
    /// Fitted by logistic regression; see CONTRIBUTING.md, "How to measure".
    private static let (intercept, slope) = (0.0, 8.0)

    static func of(_ step: MonotonicAligner.Step) -> Double {
        1 / (1 + exp(-(intercept + slope * Double(step.score))))
    }
}
