package import Documents
import Foundation

/// Finds the numbers of sentences in one language.
package struct NumberExtractor: Sendable {
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
        mayOpen(index, in: sentence) ? numerals.numeral(at: index, in: sentence) : nil
    }

    /// The numbers of a sentence, from left to right; none overlaps another. The sentence's length is all that counts
    /// in time.
    package func facts(in sentence: TokenizedSentence) -> [Fact] {
        var facts: [Fact] = []
        var index = 0
        var qualifier: (value: Quantity.Qualifier, end: Int)?
        while index < sentence.tokens.count {
            guard mayOpen(index, in: sentence) else {
                index += 1
                continue
            }
            if let end = quantities.codes.end(at: index, in: sentence) {
                index = end
                continue
            }
            let pending = qualifier?.end == index ? qualifier?.value : nil
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
    private func mayOpen(_ index: Int, in sentence: TokenizedSentence) -> Bool {
        let token = sentence.tokens[index]
        switch token.kind {
        case .digits: return true
        case .character: return lexicon.mayOpen(token, sentence.folded[token.folded])
        case .word:
            return lexicon.mayOpen(token, sentence.folded[token.folded])
                || quantities.codes.opensAddress(index, in: sentence)
        case .symbol:
            // A mark or a sign before digits, a minus before a currency, an account, a vulgar fraction, a list marker.
            return sentence.kind(index + 1) == .digits || sentence.isToken(index, "-") || sentence.isToken(index, "@")
                || Self.isFraction(sentence.scalars[token.range.lowerBound])
                || lexicon.mayOpen(token, sentence.folded[token.folded])
        }
    }

    /// Whether it lies among the vulgar fractions of Unicode.
    private static func isFraction(_ scalar: Unicode.Scalar) -> Bool {
        (0xBC...0xBE).contains(scalar.value) || (0x2150...0x218F).contains(scalar.value)
    }
}
