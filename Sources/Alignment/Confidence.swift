import Foundation

/// The probability that a bead is exactly right, from its score, its size and how alike the documents are.
///
/// A logistic regression on 28,000 beads of translated, edited, half related and unrelated news in eight languages and of hand-aligned
/// books; among beads of probability 0.9 nine in ten are right. See CONTRIBUTING.md, "How to measure".
enum Confidence {
    private static let (intercept, ofScore, ofSize, ofLikeness) = (-8.9, 7.6, -1.6, 21.69)
    /// Beyond these the odds grow no further.
    private static let (greatestScore, greatestSize, greatestLikeness) = (0.943, 6, 0.351)

    /// `likeness` is the mean product of the beads that the first pass found.
    static func of(_ step: MonotonicAligner.Step, likeness: Double) -> Double {
        let score = min(Double(step.score), greatestScore)
        let size = Double(min(step.source.count + step.target.count, greatestSize) - 2)
        let odds = intercept + ofScore * score + ofSize * size + ofLikeness * min(likeness, greatestLikeness)
        return 1 / (1 + exp(-odds))
    }
}
