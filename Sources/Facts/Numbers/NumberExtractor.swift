package import Documents
import Foundation

/// Finds the numbers of sentences in one language.
package struct NumberExtractor: Sendable {
    /// Loads the language's tables; a language without any reads digits alone.
    package init(language: Language) {}

    /// The numeral that starts at a token: digits, words or both, as far as it goes; nil where none starts.
    ///
    /// Dates read their counts through it: `deux` of `il y a deux ans`, `third` of `the third`.
    package func numeral(at index: Int, in sentence: TokenizedSentence) -> Numeral? {
        guard sentence.kind(index) == .digits, sentence.tokens[index].folded.count <= 38,
            let value = Decimal(string: sentence.foldedText(index))
        else { return nil }
        return Numeral(value: value, tokens: index..<(index + 1))
    }

    /// The numbers of a sentence, from left to right; none overlaps another.
    package func facts(in sentence: TokenizedSentence) -> [Fact] { [] }
}
