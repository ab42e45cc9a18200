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

    package var kind: Kind
    /// Whether white space stands before it; false for the first token of a sentence.
    package var isAfterSpace: Bool
    /// Where it stands among the sentence's scalars.
    package var range: Range<Int>
    /// Where its folded form stands in `TokenizedSentence.folded`.
    package var folded: Range<Int>

    package init(kind: Kind, isAfterSpace: Bool, range: Range<Int>, folded: Range<Int>) {
        self.kind = kind
        self.isAfterSpace = isAfterSpace
        self.range = range
        self.folded = folded
    }
}
