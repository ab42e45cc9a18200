import FactComparison
import Vectors

/// What names mean in the words of a sentence, and what a sentence means with another name.
extension SpanEncoder {
    /// The greatest product of the vector of `name` and that of a run of words of a sentence, which may have one word
    /// more than the name; nil without a model and where there are no words. The sentence's runs are taken from
    /// `known`, or put there: they are short, so that each costs a pass of its own.
    mutating func likeness(of name: String, in sentence: String, known: inout [String: SpanVectors]) -> Double? {
        let longest = min(Self.longestRun, Self.words(of: name).count + 1)
        let ready = known[sentence].flatMap { $0.maximumLength < longest ? nil : $0 }
        guard let spans = ready ?? meanings(of: Self.words(of: sentence), maximumSpan: longest),
            let name = meanings(of: [name], maximumSpan: 1)
        else { return nil }
        known[sentence] = spans
        let vector = name[length: 1, start: 0]
        return (1...longest).flatMap { length in
            (0..<max(0, spans.sentenceCount - length + 1)).map {
                Self.product(vector, spans[length: length, start: $0])
            }
        }.max()
    }

    /// The words of a text without those of one or two small letters, which mean little: `de la`.
    private static func words(of text: String) -> [String] {
        let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.filter { $0.count > 2 || $0.first?.isLowercase != true }
    }

    /// How many words of the other sentence may stand for a name.
    private static let longestRun = 4

    /// How much the product of two sentences grows when one takes the other's name, the mean of both ways; nil without
    /// a model.
    mutating func gain(of pair: NamePair) -> Double? {
        let (own, others) = (pair.source, pair.target)
        let texts = [
            own.sentence, others.sentence, own.sentence(naming: others.name), others.sentence(naming: own.name),
        ]
        guard let vectors = meanings(of: texts, maximumSpan: 1) else { return nil }
        func product(_ left: Int, _ right: Int) -> Double {
            Self.product(vectors[length: 1, start: left], vectors[length: 1, start: right])
        }
        return (product(0, 3) + product(2, 1)) / 2 - product(0, 1)
    }

    private static func product(_ left: [Float], _ right: [Float]) -> Double {
        Double(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 })
    }
}
