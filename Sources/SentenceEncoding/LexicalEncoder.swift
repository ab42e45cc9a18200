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
    ///
    /// With `others`, of the same sentences and runs, the vectors stand behind these, so that a product is the sum of the others'
    /// product and of `weight` times the words'.
    package func encode(
        _ sentences: [String], maximumSpan: Int = 1, side: Lexicon.Side = .source, behind others: SpanVectors? = nil,
        weight: Float = 1
    ) -> SpanVectors {
        let single = vectors(of: sentences, on: side)
        return spans(single, count: sentences.count, maximumSpan: maximumSpan, behind: others, weight: weight)
    }

    /// A row a sentence, not normalised.
    private func vectors(of sentences: [String], on side: Lexicon.Side) -> [Float] {
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
        return single
    }

    private func spans(
        _ single: [Float], count: Int, maximumSpan: Int, behind others: SpanVectors?, weight: Float
    ) -> SpanVectors {
        precondition(others == nil || others?.sentenceCount == count && others?.maximumLength == maximumSpan)
        let (dimension, offset) = (Self.dimension, others?.dimension ?? 0)
        let width = offset + dimension
        var values = [Float](repeating: 0, count: maximumSpan * count * width)
        var sums = [Float](repeating: 0, count: single.count)
        for length in 1...maximumSpan where length <= count {
            for start in 0...count - length {
                let row = (length - 1) * count + start
                let place = row * width
                Rows.add(
                    single, from: (start + length - 1) * dimension, to: &sums, at: start * dimension, width: dimension)
                Rows.copy(sums, from: start * dimension, to: &values, at: place + offset, count: dimension)
                Rows.normalizeLength(&values, from: place + offset, count: 1, width: dimension, epsilon: 1e-12)
                guard let others else { continue }
                Rows.scale(&values, at: place + offset, width: dimension, by: weight.squareRoot())
                Rows.copy(others.values, from: row * offset, to: &values, at: place, count: offset)
            }
        }
        return SpanVectors(sentenceCount: count, maximumLength: maximumSpan, dimension: width, values: values)
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
                features[Self.hash(meaning, seed: 4), default: 0] +=
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
