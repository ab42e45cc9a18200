import Documents
import Facts

/// How the numbers and dates of an article were read, a line each: the words, the value, the rule and what it was counted from.
///
///     3:14-26 date "mardi dernier" = 2017-11-07 | rule: past | anchor: publication 2017-11-09
enum FactExplanation {
    /// `publication` is the day of publication, where it is known.
    static func text(_ facts: [[Fact]], publication: String?) -> String {
        facts.enumerated().flatMap { sentence, facts in
            facts.compactMap { fact -> String? in
                guard let reading = reading(of: fact, publication) else { return nil }
                let place = "\(sentence + 1):\(fact.range.start)-\(fact.range.end)"
                return "\(place) \(fact.kind.rawValue) \"\(fact.text)\" = \(reading.joined(separator: " | "))\n"
            }
        }.joined()
    }

    /// The value, then what led to it; nil for an actor.
    private static func reading(of fact: Fact, _ publication: String?) -> [String]? {
        switch fact.value {
        case .number(let quantity): [value(of: quantity), rule(of: fact)]
        case .date(let timex):
            [value(of: timex), rule(of: fact)] + [timex.anchor.map { anchor($0, publication) }].compactMap(\.self)
        case .actor: nil
        }
    }

    private static func value(of quantity: Quantity) -> String {
        let amounts = [quantity.amount, quantity.upper].compactMap { $0.map { "\($0)" } }.joined(separator: "..")
        let details = [quantity.unit, quantity.qualifier?.rawValue, quantity.isOrdinal ? "ordinal" : nil]
        return ([amounts] + details.compactMap(\.self)).joined(separator: " ")
    }

    private static func value(of timex: Timex) -> String {
        [timex.value, timex.modifier?.rawValue].compactMap(\.self).joined(separator: " ")
    }

    /// A date without a rule of its own is its name: `8 novembre`.
    private static func rule(of fact: Fact) -> String {
        "rule: " + (fact.rules.isEmpty ? "name" : fact.rules.joined(separator: ", "))
    }

    private static func anchor(_ anchor: Timex.Anchor, _ publication: String?) -> String {
        switch anchor {
        case .publication: "anchor: publication" + (publication.map { " \($0)" } ?? "")
        case .text: "anchor: the last date named"
        }
    }
}
