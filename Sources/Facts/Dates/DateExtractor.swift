package import Documents
import Foundation

/// Finds dates, times, durations and their like in the sentences of one language, with TIMEX3 values.
///
/// A language is its tables, `Languages/LANG/dates.json`; for one without them, numeric dates are read and nothing
/// else. Making an extractor reads and compiles the tables, which takes milliseconds: keep it. Time is linear in the
/// text.
package struct DateExtractor: Sendable {
    private let grammar: DateGrammar
    private let numbers: NumberExtractor

    /// `numbers` is the language's own, for counts in words; one is made where none is given.
    package init(language: Language, numbers: NumberExtractor? = nil) {
        grammar = DateGrammar(language: language)
        self.numbers = numbers ?? NumberExtractor(language: language)
    }

    /// The dates of an article's sentences, given in reading order, each sentence's from left to right without
    /// overlaps.
    ///
    /// `published` is the day of publication in ISO 8601, with a time or without; nil where it is not known.
    /// `openings` tell what numbers the tokens of each sentence may open, where that is known.
    package func facts(
        in sentences: [TokenizedSentence], opened openings: [[PhraseStarts.Kinds]]? = nil, published: String?
    ) -> [[Fact]] {
        let expressions = expressions(in: sentences, opened: openings ?? sentences.map { numbers.openings(of: $0) })
        return facts(in: sentences, expressions, published: published)
    }

    /// What of each sentence speaks of time, not yet resolved.
    func expressions(
        in sentences: [TokenizedSentence], opened openings: [[PhraseStarts.Kinds]]
    ) -> [[DateExpression]] {
        let order = numericOrder(of: sentences)
        return zip(sentences, openings).map { sentence, openings in
            DateReader(sentence, opened: openings, grammar: grammar, numbers: numbers, order: order).expressions()
        }
    }

    /// The expressions of sentences, each resolved by the day of publication and by what stands before it.
    func facts(
        in sentences: [TokenizedSentence], _ expressions: [[DateExpression]], published: String?
    ) -> [[Fact]] {
        var resolver = DateResolver(publication: published.flatMap { PublicationDate($0) })
        return zip(sentences, expressions).map { sentence, expressions in
            resolver.beginSentence()
            return expressions.map { expression in
                let range = sentence.textRange(expression.tokens)
                return Fact(
                    range: range, text: sentence.text(range), value: .date(resolver.resolve(expression)),
                    rules: expression.rules)
            }
        }
    }

    /// The order of numeric dates in this article: where one has a number beyond 12 it decides for all.
    private func numericOrder(of sentences: [TokenizedSentence]) -> DateTables.NumericOrder {
        guard grammar.order == .monthDayYear else { return grammar.order }
        return sentences.contains(where: \.hasDayFirstDate) ? .dayMonthYear : grammar.order
    }
}

extension TokenizedSentence {
    /// Whether it has a date like `15/11/2017`.
    fileprivate var hasDayFirstDate: Bool {
        tokens.indices.contains { index in
            isToken(index, "/") && kind(index - 1) == .digits && kind(index + 1) == .digits && isToken(index + 2, "/")
                && tokens[index - 1].folded.count == 2 && foldedText(index - 1) > "12" && foldedText(index - 1) <= "31"
        }
    }
}
