/// The smallest piece of a sentence that the tables of facts speak of.
package struct Token: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        /// A run of letters with their marks: `armée`, `h` of `16h30`, `F` of `F-16`.
        case word
        /// One character of a script that is written without spaces between words, or whose words carry their
        /// particles: a Han character, a kana, a Hangul syllable.
        case character
        /// A run of decimal digits of any script.
        case digits
        /// One scalar of anything else but white space: punctuation, an apostrophe, a hyphen, `%`, `€`, `½`.
        case symbol
    }

    /// The folded form as a number: `TokenKey`.
    let key: UInt64
    private let start, end, foldedStart, foldedEnd: UInt32
    package let kind: Kind
    /// Whether white space stands before it; false for the first token of a sentence.
    package let isAfterSpace: Bool

    init(kind: Kind, isAfterSpace: Bool, range: Range<Int>, folded: Range<Int>, key: UInt64) {
        self.kind = kind
        self.isAfterSpace = isAfterSpace
        self.key = key
        (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound))
        (foldedStart, foldedEnd) = (UInt32(folded.lowerBound), UInt32(folded.upperBound))
    }

    /// Where it stands among the sentence's scalars.
    package var range: Range<Int> { Int(start)..<Int(end) }
    /// Where its folded form stands in `TokenizedSentence.folded`.
    package var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}
