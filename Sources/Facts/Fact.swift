package import Documents

/// A reported fact: a number, a date or an actor, with its place in its sentence.
package struct Fact: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
        case number, date, actor
    }

    package enum Value: Hashable, Sendable {
        case number(Quantity)
        case date(Timex)
        case actor(Actor)
    }

    /// Scalars of the sentence's text that state it.
    package var range: TextRange
    /// Those scalars, as written.
    package var text: String
    package var value: Value
    /// Of a number or a date: how it was read, for people. The keys of `patterns` in `dates.json`, or what a number is written in.
    package var rules: [String]
    /// Whom its sentence names as the source of it.
    package var source: Attribution?

    package init(
        range: TextRange, text: String, value: Value, rules: [String] = [], source: Attribution? = nil
    ) {
        self.range = range
        self.text = text
        self.value = value
        self.rules = rules
        self.source = source
    }

    package var kind: Kind {
        switch value {
        case .number: .number
        case .date: .date
        case .actor: .actor
        }
    }
}
