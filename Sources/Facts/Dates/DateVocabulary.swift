import Foundation

/// The words that a language's date tables speak of, by number.
struct DateVocabulary: Sendable {
    typealias Word = Int32
    static let unknown: Word = -1

    private var numbers = KeyTable()
    /// The words as texts have them, also with their accents left out.
    private var spellings = KeyTable()

    var count: Int { numbers.count }

    /// The number of a word, a new one where it has none yet.
    mutating func intern(_ word: ArraySlice<Unicode.Scalar>) -> Word {
        let key = TokenKey.of(word)
        if let known = numbers[key] { return known }
        let new = Word(numbers.count)
        numbers.insert(key, new)
        spellings.update(key) { _ in new }
        if word.count > 4, let plain = Self.withoutDiacritics(word).map({ TokenKey.of($0) }), spellings[plain] == nil {
            spellings.insert(plain, new)
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

    /// The number of a word as it stands in a text, by the key of its token, also where its accents were left out.
    subscript(key: UInt64) -> Word { spellings[key] ?? Self.unknown }
}
