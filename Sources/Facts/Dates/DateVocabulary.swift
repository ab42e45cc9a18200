/// The words that a language's date tables speak of, by number.
struct DateVocabulary: Sendable {
    typealias Word = Int32
    static let unknown: Word = -1

    private var numbers: [UInt64: Word] = [:]

    var count: Int { numbers.count }

    /// The number of a word, a new one where it has none yet.
    mutating func intern(_ word: ArraySlice<Unicode.Scalar>) -> Word {
        let hash = Self.hash(word)
        if let known = numbers[hash] { return known }
        let new = Word(numbers.count)
        numbers[hash] = new
        return new
    }

    /// The words of a phrase, cut as sentences are.
    mutating func intern(phrase: String) -> [Word] {
        let sentence = TokenizedSentence(phrase)
        return sentence.tokens.indices.map { intern(sentence.folded($0)) }
    }

    subscript(word: ArraySlice<Unicode.Scalar>) -> Word { numbers[Self.hash(word)] ?? Self.unknown }

    /// FNV-1a over scalars, 64 bits. A few thousand words against a text of a million: that two share a hash is not to be
    /// expected in this universe, so the words themselves are not kept.
    private static func hash(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in word { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
        return hash
    }
}
