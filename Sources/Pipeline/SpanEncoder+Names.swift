import FactComparison
import Vectors

/// What was encoded for the names of one group, so that nothing is encoded twice.
struct KnownMeanings {
    /// Vectors of names, runs of words and sentences.
    var texts: [String: [Float]] = [:]
    var likenesses: [NameSense.Search: Double] = [:]

    /// The product of the vectors of two texts, which must have been read.
    fileprivate func product(_ left: String, _ right: String) -> Double {
        guard let left = texts[left], let right = texts[right] else { return 0 }
        return Double(zip(left, right).reduce(0) { $0 + $1.0 * $1.1 })
    }
}

/// What names mean in the words of a sentence, and what a sentence means with another name.
extension SpanEncoder {
    /// For each search the greatest product of the vector of its words and that of a run of words of its sentence, which
    /// may have one word more; nil without a model and where there are no words. What was encoded is taken from `known`,
    /// or put there.
    ///
    /// Only runs around the word that is nearest by itself are encoded: of 500 names, the nearest run of 495 held that
    /// word.
    mutating func likenesses(of searches: [NameSense.Search], known: inout KnownMeanings) -> [Double?] {
        let unknown = searches.filter { known.likenesses[$0] == nil }.each
        let sentences = unknown.map { WordRuns(of: $0.sentence) }
        guard read(unknown.map(\.words) + sentences.flatMap(\.words), into: &known) else {
            return searches.map { _ in nil }
        }
        let runs = zip(unknown, sentences).map { search, sentence -> [String] in
            let alone = sentence.words.map { known.product(search.words, $0) }
            guard let nearest = alone.indices.max(by: { alone[$0] < alone[$1] }) else { return [] }
            return sentence.runs(around: nearest, forNameOf: WordRuns(of: search.words).length)
        }
        _ = read(runs.flatMap(\.self), into: &known)
        for (search, runs) in zip(unknown, runs) {
            known.likenesses[search] = runs.map { known.product(search.words, $0) }.max()
        }
        return searches.map { known.likenesses[$0] }
    }

    /// Encodes the texts that are not known in one pass; false without a model.
    private mutating func read(_ texts: [String], into known: inout KnownMeanings) -> Bool {
        let unknown = texts.filter { known.texts[$0] == nil }.each
        guard !unknown.isEmpty else { return true }
        guard let vectors = meanings(ofSeparate: unknown) else { return false }
        for (index, text) in unknown.enumerated() { known.texts[text] = Array(vectors[length: 1, start: index]) }
        return true
    }

    /// How much the product of two sentences grows when one takes the other's name, the mean of both ways; nil without
    /// a model.
    mutating func gain(of pair: NamePair, known: inout KnownMeanings) -> Double? {
        let (own, others) = (pair.source, pair.target)
        let (ownRenamed, othersRenamed) = (own.sentence(naming: others.name), others.sentence(naming: own.name))
        guard read([own.sentence, others.sentence, ownRenamed, othersRenamed], into: &known) else { return nil }
        let renamed = known.product(own.sentence, othersRenamed) + known.product(ownRenamed, others.sentence)
        return renamed / 2 - known.product(own.sentence, others.sentence)
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order in which they come.
    fileprivate var each: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
