import Foundation
package import Vectors

/// Sentences to vectors without a model: what two languages write alike.
///
/// Digits, and words through romanisation to plain Latin letters, as hashed trigrams of letters and prefixes (so that names and
/// cognates agree in part), each weighted by its rarity in the document; a capitalised word counts double, a number fourfold. Good for
/// faithful translations full of names and figures; no match for the sentence encoder otherwise.
package struct LexicalEncoder: Sendable {
    static let dimension = 512

    /// What a word's translation counts beside the word itself.
    private static let translationWeight: Float = 4

    private let lexicon: Lexicon?

    /// With a lexicon, words that it gives as translations of one another agree too.
    package init(lexicon: Lexicon? = nil) {
        self.lexicon = lexicon
    }

    /// The vectors of all runs of 1 to `maximumSpan` sentences; a sentence without features has a vector of zeros.
    package func encode(
        _ sentences: [String], maximumSpan: Int = 1, side: Lexicon.Side = .source
    ) -> SpanVectors {
        let features = sentences.map { self.features(of: $0, on: side) }
        var frequency: [UInt64: Int] = [:]
        for sentence in features { for feature in sentence.keys { frequency[feature, default: 0] += 1 } }
        let dimension = Self.dimension
        var single = [Float](repeating: 0, count: sentences.count * dimension)
        for (row, sentence) in features.enumerated() {
            for (feature, weight) in sentence {
                let rarity = log(1 + Float(sentences.count) / Float(frequency[feature, default: 1]))
                let sign: Float = feature >> 63 == 0 ? 1 : -1
                single[row * dimension + Int(feature % UInt64(dimension))] += sign * weight * rarity
            }
        }
        return spans(single, count: sentences.count, maximumSpan: maximumSpan)
    }

    private func spans(_ single: [Float], count: Int, maximumSpan: Int) -> SpanVectors {
        let dimension = Self.dimension
        var values = [Float](repeating: 0, count: maximumSpan * count * dimension)
        var sums = [Float](repeating: 0, count: single.count)
        for length in 1...maximumSpan where length <= count {
            let rows = count - length + 1
            for start in 0..<rows {
                Rows.add(
                    single, from: (start + length - 1) * dimension, to: &sums, at: start * dimension, width: dimension)
            }
            let first = (length - 1) * count * dimension
            Rows.copy(sums, from: 0, to: &values, at: first, count: rows * dimension)
            Rows.normalizeLength(&values, from: first, count: rows, width: dimension, epsilon: 1e-12)
        }
        return SpanVectors(sentenceCount: count, maximumLength: maximumSpan, dimension: dimension, values: values)
    }

    /// Hashes of the features of a sentence, with their weights.
    private func features(of sentence: String, on side: Lexicon.Side) -> [UInt64: Float] {
        var features: [UInt64: Float] = [:]
        for word in LatinWords.of(sentence) {
            let lower = LatinWords.lowercased(word)
            if lower.contains(where: LatinWords.isDigit) {
                features[Self.hash(lower, seed: 1), default: 0] += 4
                continue
            }
            let weight: Float = LatinWords.isCapital(word[0]) ? 2 : 1
            features[Self.hash(lower.prefix(4), seed: 2), default: 0] += weight
            let framed = [UInt8(ascii: " ")] + lower + [UInt8(ascii: " ")]
            let share = weight / Float(max(1, framed.count - 2)).squareRoot()
            for start in 0..<max(1, framed.count - 2) {
                features[Self.hash(framed[start..<min(start + 3, framed.count)], seed: 3), default: 0] += share
            }
            let meanings = lexicon?.meanings(of: lower, on: side) ?? []
            for meaning in meanings {
                features[Self.hash(meaning.utf8, seed: 4), default: 0] +=
                    Self.translationWeight / Float(meanings.count).squareRoot()
            }
        }
        return features
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
