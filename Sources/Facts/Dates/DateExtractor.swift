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
    package func facts(in sentences: [TokenizedSentence], published: String?) -> [[Fact]] {
        facts(in: sentences.map { numbers.numerals(of: $0) }, published: published)
    }

    /// The same of sentences of which others may read the numerals too.
    package func facts(in numerals: [SentenceNumerals], published: String?) -> [[Fact]] {
        facts(in: numerals.map(\.sentence), expressions(in: numerals), published: published)
    }

    /// What of each sentence speaks of time, not yet resolved.
    func expressions(in numerals: [SentenceNumerals]) -> [[DateExpression]] {
        let order = numericOrder(of: numerals)
        return numerals.map { numerals in
            DateReader(numerals, grammar: grammar, numbers: numbers, order: order).expressions()
        }
    }

    /// The expressions of sentences, each resolved by the day of publication and by what stands before it.
    func facts(
        in sentences: [TokenizedSentence], _ expressions: [[DateExpression]], published: String?
    ) -> [[Fact]] {
        var resolver = DateResolver(publication: published.flatMap { PublicationDate($0) })
        return zip(sentences, expressions).map { sentence, expressions in
            resolver.beginSentence()
            return expressions.indices.map { index in
                let expression = expressions[index]
                let end = expression.opensRange ? expressions[index + 1].parts : nil
                let range = sentence.textRange(expression.tokens)
                return Fact(
                    range: range, text: sentence.text(range), value: .date(resolver.resolve(expression, until: end)),
                    rules: expression.rules)
            }
        }
    }

    /// The order of numeric dates in this article: where one has a number beyond 12 it decides for all.
    private func numericOrder(of numerals: [SentenceNumerals]) -> DateTables.NumericOrder {
        guard grammar.order == .monthDayYear else { return grammar.order }
        return numerals.contains(where: \.sentence.hasDayFirstDate) ? .dayMonthYear : grammar.order
    }
}

extension TokenizedSentence {
    /// Whether it has a date like `15/11/2017`.
    fileprivate var hasDayFirstDate: Bool {
        let stroke = TokenKey.of(CollectionOfOne("/"))
        return tokens.indices.contains { index in
            tokens[index].key == stroke && kind(index - 1) == .digits && kind(index + 1) == .digits
                && isToken(index + 2, "/")
                && tokens[index - 1].folded.count == 2 && foldedText(index - 1) > "12" && foldedText(index - 1) <= "31"
        }
    }
}
