import Alignment
import Documents
import Vectors

/// Documents made of meanings: each is a random direction, and a sentence is the sum of its meanings and a little noise. It begins with
/// the first of them and ends with the last.
struct Meanings {
    static let dimension = 64
    private var generator = SplitMix64(state: 42)
    private var directions: [Int: [Float]] = [:]

    /// A document of sentences, each given as the meanings that it tells.
    mutating func document(_ sentences: [[Int]], noise: Float = 0.3, spans: Int = 5, sectionStarts: [Int] = [])
        -> AlignmentInput
    {
        let dimension = Self.dimension
        let single = sentences.map { meanings in
            var sum = [Float](repeating: 0, count: dimension)
            for meaning in meanings { for (axis, value) in direction(meaning).enumerated() { sum[axis] += value } }
            let disturbance = random()
            return zip(sum, disturbance).map { $0 + noise * $1 }
        }
        var values = [Float](repeating: 0, count: spans * sentences.count * dimension)
        for length in 1...spans where length <= sentences.count {
            for start in 0...sentences.count - length {
                for sentence in start..<start + length {
                    Rows.add(
                        single[sentence], from: 0, to: &values,
                        at: ((length - 1) * sentences.count + start) * dimension, width: dimension)
                }
            }
        }
        Rows.normalizeLength(&values, count: spans * sentences.count, width: dimension, epsilon: 1e-12)
        return AlignmentInput(
            vectors: SpanVectors(
                sentenceCount: sentences.count, maximumLength: spans, dimension: dimension, values: values),
            ends: SentenceEnds(
                openings: vectors(of: sentences.map(\.first)), closings: vectors(of: sentences.map(\.last))),
            lengths: sentences.map { max(1, $0.count) * 60 }, sectionStarts: sectionStarts)
    }

    /// Of one meaning each, or none.
    private mutating func vectors(of meanings: [Int?]) -> SpanVectors {
        var values = meanings.flatMap { meaning in
            meaning.map { direction($0) } ?? [Float](repeating: 0, count: Self.dimension)
        }
        Rows.normalizeLength(&values, count: meanings.count, width: Self.dimension, epsilon: 1e-12)
        return SpanVectors(
            sentenceCount: meanings.count, maximumLength: 1, dimension: Self.dimension, values: values)
    }

    private mutating func direction(_ meaning: Int) -> [Float] {
        if let known = directions[meaning] { return known }
        let new = random()
        directions[meaning] = new
        return new
    }

    /// A vector of about unit length.
    private mutating func random() -> [Float] {
        (0..<Self.dimension).map { _ in
            Float.random(in: -1...1, using: &generator) * (3 / Float(Self.dimension)).squareRoot()
        }
    }
}

/// Steele, Lea & Flood 2014: a small generator with a fixed seed, so that a failing case comes again.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// A bead as tests write it.
struct Pair: Hashable, CustomStringConvertible {
    var source: [Int]
    var target: [Int]

    init(_ source: [Int], _ target: [Int]) {
        (self.source, self.target) = (source, target)
    }

    init(_ bead: Bead) {
        self.init(Array(bead.source), Array(bead.target))
    }

    var description: String { "\(source):\(target)" }
}
