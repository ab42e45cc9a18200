/// A query of up to 64 words as bit masks, for Myers' edit distance (Journal of the ACM 46, 1999; after Hyyrö 2003).
struct BitPattern {
    static let longest = 64

    /// The number of words.
    let count: Int
    /// For each different word where it stands in the query; the first is for words that the query does not have.
    private(set) var masks: [UInt64] = [0]
    /// Where a word's mask stands in `masks`.
    private(set) var places: [Int: UInt8] = [:]

    /// Nil stands for a word that no segment has.
    init(_ words: [Int?]) {
        count = words.count
        for (position, word) in words.enumerated() {
            guard let word else { continue }
            if places[word] == nil {
                places[word] = UInt8(masks.count)
                masks.append(0)
            }
            masks[Int(places[word] ?? 0)] |= 1 << UInt64(position)
        }
    }

    /// The distance between the pattern and the words that were given so far.
    struct Distance {
        private(set) var value: Int
        private var positive: UInt64
        private var negative: UInt64 = 0
        private let last: UInt64

        init(_ pattern: borrowing BitPattern) {
            value = pattern.count
            positive = pattern.count == 64 ? .max : (1 << UInt64(pattern.count)) - 1
            last = 1 << UInt64(pattern.count - 1)
        }

        /// Takes a word whose places in the pattern are `mask`.
        mutating func step(_ mask: UInt64) {
            let equal = mask | negative
            let carried = (((mask & positive) &+ positive) ^ positive) | equal
            var plus = negative | ~(carried | positive)
            var minus = positive & carried
            if plus & last != 0 { value += 1 }
            if minus & last != 0 { value -= 1 }
            plus = plus << 1 | 1
            minus <<= 1
            positive = minus | ~(carried | plus)
            negative = plus & carried
        }
    }
}
