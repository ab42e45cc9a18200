package import Documents
package import Facts

/// The facts of one article for a reader at a terminal: each sentence that has some, then a line a fact.
package enum FactList {
    package static func text(of article: SegmentedArticle, _ facts: [[Fact]]) -> String {
        zip(article.sentences, facts).enumerated().filter { !$1.1.isEmpty }.map { index, pair in
            let (sentence, facts) = pair
            return "\(index + 1). \(sentence.text)\n"
                + facts.map { "   \($0.kind.rawValue)  \($0.text)  →  \(value(of: $0))\(source(of: $0))\n" }.joined()
        }.joined(separator: "\n")
    }

    private static func source(of fact: Fact) -> String { fact.source.map { "  [\($0.text)]" } ?? "" }

    private static func value(of fact: Fact) -> String {
        switch fact.value {
        case .number(let quantity):
            let amount = quantity.upper.map { "\(quantity.amount) to \($0)" } ?? "\(quantity.amount)"
            let rank = quantity.isOrdinal ? "ordinal" : nil
            return [quantity.qualifier?.rawValue, amount, quantity.unit, rank].compactMap(\.self).joined(separator: " ")
        case .date(let timex):
            return [timex.value, timex.kind.rawValue.lowercased(), timex.modifier?.rawValue.lowercased()]
                .compactMap(\.self).joined(separator: " ")
        case .actor(let actor):
            return [actor.kind.rawValue, actor.name, actor.id].compactMap(\.self).joined(separator: " ")
        }
    }
}
