import Foundation

/// The words that a language's date tables speak of, by number.
struct DateVocabulary: Sendable {
    typealias Word = Int32
    static let unknown: Word = -1

    private var numbers = KeyTable()
    private var plainSpellings = KeyTable()

    var count: Int { numbers.count }

    /// The number of a word, a new one where it has none yet.
    mutating func intern(_ word: ArraySlice<Unicode.Scalar>) -> Word {
        let hash = Self.hash(word)
        if let known = numbers[hash] { return known }
        let new = Word(numbers.count)
        numbers.insert(hash, new)
        if word.count > 4, let plain = Self.withoutDiacritics(word).map({ Self.hash($0[...]) }),
            plainSpellings[plain] == nil
        {
            plainSpellings.insert(plain, new)
        }
        return new
    }

    /// Hurried texts leave the accents out; in short words they make the difference. Nil where there are none.
    private static func withoutDiacritics(_ word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard word.contains(where: { $0.value >= 0xC0 && $0.value < 0x250 }) else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        let plain = String(text).folding(options: .diacriticInsensitive, locale: nil).replacing("ł", with: "l")
        return Array(plain.unicodeScalars)
    }

    /// The words of a phrase, cut as sentences are.
    mutating func intern(phrase: String) -> [Word] {
        let sentence = TokenizedSentence(phrase)
        return sentence.tokens.indices.map { intern(sentence.folded($0)) }
    }

    /// The number of a word as it stands in a text, also where its accents were left out.
    subscript(word: ArraySlice<Unicode.Scalar>) -> Word {
        let hash = Self.hash(word)
        return numbers[hash] ?? plainSpellings[hash] ?? Self.unknown
    }

    /// FNV-1a over scalars, 64 bits. A few thousand words against a text of a million: that two share a hash is not to be
    /// expected in this universe, so the words themselves are not kept.
    private static func hash(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in word { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
        return hash
    }
}
