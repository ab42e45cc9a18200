package import Documents
import Foundation

/// Finds the numbers of sentences in one language.
///
/// A class, for dates ask it for numerals at many tokens.
package final class NumberExtractor: Sendable {
    private let lexicon: NumberLexicon
    private let numerals: NumeralReader
    private let quantities: QuantityReader

    /// Loads the language's tables; a language without any reads digits and signs alone.
    package init(language: Language) {
        lexicon = NumberLexicon(language: language)
        numerals = NumeralReader(lexicon: lexicon)
        quantities = QuantityReader(lexicon: lexicon, numerals: numerals)
    }

    /// The numeral that starts at a token: digits, words or both, as far as it goes; nil where none starts.
    ///
    /// Dates read their counts through it: `deux` of `il y a deux ans`, `third` of `the third`.
    package func numeral(at index: Int, in sentence: TokenizedSentence) -> Numeral? {
        numerals.numeral(at: index, in: sentence)
    }

    /// Where digits end that state no number, a version or a telephone number; nil where none start at the token.
    func endOfCode(at index: Int, in sentence: TokenizedSentence) -> Int? {
        guard case .code(let end)? = numerals.digits.read(at: index, in: sentence) else { return nil }
        return end
    }

    /// What the tokens of a sentence may open.
    package func openings(of sentence: TokenizedSentence) -> [PhraseStarts.Kinds] { lexicon.openings(of: sentence) }

    /// The numbers of a sentence, from left to right; none overlaps another. The sentence's length is all that counts
    /// in time.
    ///
    /// `openings` are those of the sentence, where they are known.
    package func facts(in sentence: TokenizedSentence, opened openings: [PhraseStarts.Kinds]? = nil) -> [Fact] {
        let openings = openings ?? self.openings(of: sentence)
        guard openings.contains(where: { $0.contains(.numeral) }) else { return [] }
        var facts: [Fact] = []
        var index = 0
        var qualifier: (value: Quantity.Qualifier, end: Int)?
        while index < sentence.tokens.count {
            let pending = qualifier?.end == index ? qualifier?.value : nil
            guard mayOpen(index, openings, isBounded: pending != nil, in: sentence) else {
                index += 1
                continue
            }
            if let end = quantities.codes.end(at: index, in: sentence) {
                index = end
                continue
            }
            switch quantities.read(at: index, in: sentence, qualifier: pending) {
            case .quantity(let quantity, let tokens, let end, let rules):
                let range = sentence.textRange(tokens)
                facts.append(Fact(range: range, text: sentence.text(range), value: .number(quantity), rules: rules))
                index = end
            case .nothing(let end): index = max(end, index + 1)
            case nil:
                if let match = lexicon.phrases.qualifiers.longestMatch(at: index, in: sentence) {
                    qualifier = (match.value, match.tokens.upperBound)
                    index = match.tokens.upperBound
                } else {
                    index += 1
                }
            }
        }
        return facts
    }

    /// Rules out most tokens at once: words and marks that open neither a number nor anything before one.
    private func mayOpen(
        _ index: Int, _ openings: [PhraseStarts.Kinds], isBounded: Bool, in sentence: TokenizedSentence
    ) -> Bool {
        let kinds = openings[index]
        if kinds.contains(.article), !isBounded, index > 0, sentence.kind(index + 1) == .word {
            return !openings[index + 1].isDisjoint(with: [.numeral, .follower])
        }
        if kinds.contains(.numeral) { return true }
        if kinds.contains(.opening) {
            return openings[(index + 1)...].prefix(Self.longestOpening).contains { $0.contains(.numeral) }
        }
        switch sentence.tokens[index].kind {
        case .word: return quantities.codes.opensAddress(index, in: sentence)
        // A mark or a sign before digits, a minus before a currency, an account.
        case .symbol:
            return sentence.kind(index + 1) == .digits || sentence.isToken(index, "-") || sentence.isToken(index, "@")
        case .digits, .character: return false
        }
    }

    /// How many tokens what stands before a number may have.
    private static let longestOpening = 8
}
