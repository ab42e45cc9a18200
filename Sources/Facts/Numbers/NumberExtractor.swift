package import Documents
import Foundation

/// Finds the numbers of sentences in one language.
///
/// A class, for dates ask it for numerals at many tokens.
package final class NumberExtractor: Sendable {
    private let lexicon: NumberLexicon
    private let reader: NumeralReader
    private let codes: CodeDetector

    /// Loads the language's tables; a language without any reads digits and signs alone.
    package init(language: Language) {
        lexicon = NumberLexicon(language: language)
        reader = NumeralReader(lexicon: lexicon)
        codes = CodeDetector(lexicon: lexicon)
    }

    /// The numeral that starts at a token: digits, words or both, as far as it goes; nil where none starts.
    package func numeral(at index: Int, in sentence: TokenizedSentence) -> Numeral? {
        reader.numeral(at: index, in: sentence)
    }

    /// The numerals of a sentence, none of which is read yet.
    ///
    /// Dates read their counts through them: `deux` of `il y a deux ans`, `third` of `the third`.
    package func numerals(of sentence: TokenizedSentence) -> SentenceNumerals {
        SentenceNumerals(sentence, reader: reader)
    }

    /// The numbers of a sentence, from left to right; none overlaps another.
    package func facts(in sentence: TokenizedSentence) -> [Fact] { facts(in: numerals(of: sentence)) }

    /// The numbers of a sentence of which others may have read the numerals. The sentence's length is all that counts
    /// in time.
    package func facts(in numerals: SentenceNumerals) -> [Fact] {
        let (sentence, openings) = (numerals.sentence, numerals.openings)
        guard openings.contains(where: { $0.contains(.numeral) }) else { return [] }
        let quantities = QuantityReader(lexicon: lexicon, codes: codes, numerals: numerals)
        var facts: [Fact] = []
        var index = 0
        var qualifier: (value: Quantity.Qualifier, end: Int)?
        while index < sentence.tokens.count {
            let pending = qualifier?.end == index ? qualifier?.value : nil
            guard mayOpen(index, openings, isBounded: pending != nil, in: sentence) else {
                index += 1
                continue
            }
            if let end = codes.end(at: index, in: sentence) {
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
            return !openings[index + 1].isDisjoint(with: [.numeral, .joint, .follower])
        }
        if kinds.contains(.numeral) { return true }
        if kinds.contains(.opening) {
            return openings[(index + 1)...].prefix(Self.longestOpening).contains { $0.contains(.numeral) }
        }
        switch sentence.tokens[index].kind {
        case .word: return sentence.isJoined(index + 1) && codes.opensAddress(index, in: sentence)
        // A mark or a sign before digits, a minus before a currency, an account.
        case .symbol:
            return sentence.kind(index + 1) == .digits || sentence.isToken(index, "-") || sentence.isToken(index, "@")
        case .digits, .character: return false
        }
    }

    /// How many tokens what stands before a number may have.
    private static let longestOpening = 8
}
