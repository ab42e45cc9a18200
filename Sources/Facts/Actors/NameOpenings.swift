/// How names begin, up to three letters each, as bits of a table that stays in the processor's nearest cache: nearly
/// every word that begins no name is told by it, without a walk through a trie that does not.
struct NameOpenings: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << (Self.width - 6))

    private static let width = 16
    private static let longest = 3

    /// Adds the first word of a name, its letters without marks.
    mutating func insert(_ word: some Collection<Unicode.Scalar>) {
        let bit = Self.bit(of: word.prefix(Self.longest).reduce(WordHash.seed) { WordHash.adding($1, to: $0) })
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Whether a name may begin as the folded word does; false is certain.
    func mayBegin(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        var hash = WordHash.seed
        for scalar in word.prefix(Self.longest) {
            hash = WordHash.adding(scalar, to: hash)
            let bit = Self.bit(of: hash)
            if bits[bit >> 6] & 1 << UInt64(bit & 63) != 0 { return true }
        }
        return false
    }

    private static func bit(of hash: UInt64) -> Int { Int(hash >> UInt64(64 - width)) }
}
