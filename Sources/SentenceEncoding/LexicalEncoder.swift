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

    private struct Feature {
        var hash: UInt64
        var weight: Float
    }

    /// A row a sentence, not normalised.
    private func vectors(of sentences: [String], on side: Lexicon.Side) -> [Float] {
        var features = [Feature]()
        var ends = [Int]()
        for sentence in sentences {
            features += self.features(of: sentence, on: side)
            ends.append(features.count)
        }
        var frequency: [UInt64: Int] = [:]
        for feature in features { frequency[feature.hash, default: 0] += 1 }
        let dimension = Self.dimension
        var single = [Float](repeating: 0, count: sentences.count * dimension)
        var row = 0
        for (index, feature) in features.enumerated() {
            while ends[row] <= index { row += 1 }
            let rarity = log(1 + Float(sentences.count) / Float(frequency[feature.hash, default: 1]))
            let sign: Float = feature.hash >> 63 == 0 ? 1 : -1
            single[row * dimension + Int(feature.hash % UInt64(dimension))] += sign * feature.weight * rarity
        }
        return single
    }

    private func spans(
        _ single: [Float], count: Int, maximumSpan: Int, behind others: SpanVectors?, weight: Float
    ) -> SpanVectors {
        precondition(others == nil || others?.sentenceCount == count && others?.maximumLength == maximumSpan)
        let (dimension, offset) = (Self.dimension, others?.dimension ?? 0)
        var vectors = SpanVectors(sentenceCount: count, maximumLength: maximumSpan, dimension: offset + dimension)
        var (sums, row) = (single, [Float](repeating: 0, count: dimension))
        for length in 1...maximumSpan where length <= count {
            for start in 0...count - length {
                let place = start * dimension
                if length > 1 {
                    Rows.add(
                        single, from: (start + length - 1) * dimension, to: &sums, at: place, width: dimension)
                }
                Rows.copy(sums, from: place, to: &row, at: 0, count: dimension)
                Rows.normalizeLength(&row, count: 1, width: dimension, epsilon: 1e-12)
                if let others {
                    Rows.scale(&row, at: 0, width: dimension, by: weight.squareRoot())
                    vectors.set(length: length, start: start, from: others)
                }
                vectors.set(length: length, start: start, column: offset, from: row, at: 0, width: dimension)
            }
        }
        return vectors
    }

    /// The features of a sentence, each once, in the order of their hashes: sums are then the same in every run.
    private func features(of sentence: String, on side: Lexicon.Side) -> [Feature] {
        var features = [Feature]()
        for word in LatinWords.of(sentence) {
            let lower = LatinWords.lowercased(word)
            if lower.contains(where: LatinWords.isDigit) {
                features.append(Feature(hash: Self.hash(lower, seed: 1), weight: 4))
                continue
            }
            let weight: Float = LatinWords.isCapital(word[0]) ? 2 : 1
            features.append(Feature(hash: Self.hash(lower.prefix(4), seed: 2), weight: weight))
            let framed = [UInt8(ascii: " ")] + lower + [UInt8(ascii: " ")]
            let share = weight / Float(max(1, framed.count - 2)).squareRoot()
            for start in 0..<max(1, framed.count - 2) {
                let letters = framed[start..<min(start + 3, framed.count)]
                features.append(Feature(hash: Self.hash(letters, seed: 3), weight: share))
            }
            let meanings = lexicon?.meanings(of: lower, on: side) ?? []
            for meaning in meanings {
                let weight = Self.translationWeight / Float(meanings.count).squareRoot()
                features.append(Feature(hash: Self.hash(meaning, seed: 4), weight: weight))
            }
        }
        return Self.merged(features)
    }

    private static func merged(_ features: [Feature]) -> [Feature] {
        let sorted = features.sorted { ($0.hash, $0.weight) < ($1.hash, $1.weight) }
        return sorted.reduce(into: []) { merged, feature in
            if merged.last?.hash == feature.hash {
                merged[merged.count - 1].weight += feature.weight
            } else {
                merged.append(feature)
            }
        }
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
