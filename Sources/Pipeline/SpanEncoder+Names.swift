import FactComparison
import Vectors

/// What two names mean in their sentences.
extension SpanEncoder {
    /// Nil without a model.
    mutating func meanings(of pair: NamePair) -> NameMeanings? {
        let (own, others) = (pair.source, pair.target)
        let texts = [
            own.name, others.name, own.sentence, others.sentence, own.sentence(naming: others.name),
            others.sentence(naming: own.name),
        ]
        guard let vectors = meanings(of: texts, maximumSpan: 1),
            let sourceInTarget = likest(vectors[length: 1, start: 0], in: others.sentence),
            let targetInSource = likest(vectors[length: 1, start: 1], in: own.sentence)
        else { return nil }
        func product(_ left: Int, _ right: Int) -> Double {
            Self.product(vectors[length: 1, start: left], vectors[length: 1, start: right])
        }
        return NameMeanings(
            sourceInTarget: sourceInTarget, targetInSource: targetInSource,
            gain: (product(2, 5) + product(4, 3)) / 2 - product(2, 3))
    }

    /// The greatest product of a vector and that of a run of words; nil where the text has none.
    private mutating func likest(_ vector: [Float], in sentence: String) -> Double? {
        let words = sentence.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard !words.isEmpty, let spans = meanings(of: words, maximumSpan: Self.longestName) else { return nil }
        return (1...Self.longestName).flatMap { length in
            (0..<max(0, words.count - length + 1)).map { Self.product(vector, spans[length: length, start: $0]) }
        }.max()
    }

    private static func product(_ left: [Float], _ right: [Float]) -> Double {
        Double(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 })
    }

    /// How many words of the other sentence may stand for a name.
    private static let longestName = 4
}
