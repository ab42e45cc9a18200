package import Documents

/// Finds the facts of an article in one language: numbers, dates, actors, and whom the text names as their source.
///
/// No two facts overlap: a date is never also a number, and what stands inside a name is part of the name. Making an
/// extractor loads the language's tables, which takes some milliseconds: keep it.
package struct FactExtractor: Sendable {
    private let numbers: NumberExtractor
    private let dates: DateExtractor
    private let actors: ActorExtractor
    private let attributions: AttributionFinder

    package init(language: Language, knowledge: ActorKnowledge = ActorKnowledge()) {
        numbers = NumberExtractor(language: language)
        dates = DateExtractor(language: language, numbers: numbers)
        actors = ActorExtractor(language: language, knowledge: knowledge)
        attributions = AttributionFinder(language: language)
    }

    /// The facts of each of an article's sentences, from left to right. Actors that have no id of their own get it from
    /// `ActorLinker`.
    ///
    /// - Parameters:
    ///   - publication: the day of publication, ISO 8601. Where it is nil, a full date in the first sentences,
    ///     as datelines have it, is taken for it.
    ///   - otherwise: what is taken where neither tells: the day of another version.
    package func facts(in sentences: [String], publication: String?, otherwise: String? = nil) -> [[Fact]] {
        let sentences = sentences.map { TokenizedSentence($0) }
        let numerals = sentences.map { numbers.numerals(of: $0) }
        let expressions = dates.expressions(in: numerals)
        let published = publication ?? dateline(of: sentences, expressions) ?? otherwise
        let dates = dates.facts(in: sentences, expressions, published: published)
        let actors = actors.facts(in: sentences)
        return sentences.indices.map { index in
            let facts = merged(
                dates: dates[index], actors: actors[index], numbers: numbers.facts(in: numerals[index]))
            return attributions.attributed(facts, in: sentences[index])
        }
    }

    /// The first date of the first sentences that has a year, a month and a day of its own.
    private func dateline(of sentences: [TokenizedSentence], _ expressions: [[DateExpression]]) -> String? {
        let first = sentences.prefix(Self.datelineSentences)
        return dates.facts(in: Array(first), expressions, published: nil).joined().lazy.compactMap { fact in
            guard case .date(let timex) = fact.value, timex.anchor == nil, timex.isFullDay else { return nil }
            return timex.value
        }.first
    }

    private static let datelineSentences = 4

    private func merged(dates: [Fact], actors: [Fact], numbers: [Fact]) -> [Fact] {
        // `le Journal du dimanche` is a name; `Mercredi` is not, whoever writes it with a capital.
        let dates = dates.filter { date in
            !actors.overlapping(date.range).contains { $0.range.contains(date.range) && $0.range != date.range }
        }
        // `US` of `US$ 40` is a part of the amount, the `3` of `Radio 3` a part of the name; a run of capitals that
        // begins inside an amount (`2 Euro von …`) is none.
        let actors = actors.filter { actor in
            dates.overlapping(actor.range).isEmpty
                && !numbers.overlapping(actor.range).contains {
                    $0.range != actor.range && !actor.range.contains($0.range)
                }
        }
        let others = Self.inOrder(dates, actors)
        return Self.inOrder(others, numbers.lazy.filter { others.overlapping($0.range).isEmpty })
    }

    private static func inOrder(_ facts: [Fact], _ others: some Sequence<Fact>) -> [Fact] {
        var all = facts
        all += others
        all.sort { $0.range.start < $1.range.start }
        return all
    }
}
