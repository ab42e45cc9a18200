import FactComparison
import Vectors

/// What was encoded for the names of one group, so that nothing is encoded twice.
struct KnownMeanings {
    struct Place: Hashable {
        var name: String
        var sentence: String
    }

    /// Names, runs of words and sentences.
    var texts: [String: [Float]] = [:]
    var likenesses: [Place: Double] = [:]
}

/// What names mean in the words of a sentence, and what a sentence means with another name.
extension SpanEncoder {
    /// The greatest product of the vector of `name` and that of a run of words of a sentence, which may have one word
    /// more than the name; nil without a model and where there are no words. What was encoded is taken from `known`, or
    /// put there.
    mutating func likeness(of name: String, in sentence: String, known: inout KnownMeanings) -> Double? {
        let place = KnownMeanings.Place(name: name, sentence: sentence)
        if let likeness = known.likenesses[place] { return likeness }
        let longest = min(Self.longestRun, Self.words(of: name).count + 1)
        let runs = Self.runs(of: Self.words(of: sentence), upTo: longest)
        guard let vectors = meanings(of: [name] + runs, known: &known) else { return nil }
        let likeness = vectors.dropFirst().map { Self.product(vectors[0], $0) }.max()
        known.likenesses[place] = likeness
        return likeness
    }

    private static func runs(of words: [String], upTo longest: Int) -> [String] {
        words.indices.flatMap { start in
            (start..<min(words.count, start + longest)).map { words[start...$0].joined(separator: " ") }
        }
    }

    /// The vectors of texts, those of the ones that are not known encoded in one pass; nil without a model.
    private mutating func meanings(of texts: [String], known: inout KnownMeanings) -> [[Float]]? {
        var seen: Set<String> = []
        let unknown = texts.filter { known.texts[$0] == nil && seen.insert($0).inserted }
        if !unknown.isEmpty {
            guard let vectors = meanings(ofSeparate: unknown) else { return nil }
            for (index, text) in unknown.enumerated() { known.texts[text] = Array(vectors[length: 1, start: index]) }
        }
        return texts.compactMap { known.texts[$0] }
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
    mutating func gain(of pair: NamePair, known: inout KnownMeanings) -> Double? {
        let (own, others) = (pair.source, pair.target)
        let texts = [
            own.sentence, others.sentence, own.sentence(naming: others.name), others.sentence(naming: own.name),
        ]
        guard let vectors = meanings(of: texts, known: &known) else { return nil }
        func product(_ left: Int, _ right: Int) -> Double { Self.product(vectors[left], vectors[right]) }
        return (product(0, 3) + product(2, 1)) / 2 - product(0, 1)
    }

    private static func product(_ left: [Float], _ right: [Float]) -> Double {
        Double(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 })
    }
}
