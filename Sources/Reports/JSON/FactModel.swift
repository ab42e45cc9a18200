import Documents
import Facts

/// A fact as the contract writes it: `{"kind", "sentence", "start", "end", "text", "value"}`.
struct FactModel: Encodable {
    var kind: Fact.Kind
    var sentence: Int
    var start: Int
    var end: Int
    var text: String
    var value: FactValueModel
    /// Whom the sentence names as the source; left out where it names none.
    var source: String?

    init(_ fact: Fact, sentence: Int) {
        kind = fact.kind
        self.sentence = sentence
        start = fact.range.start
        end = fact.range.end
        text = fact.text
        value = FactValueModel(fact.value)
        source = fact.source?.text
    }

    /// The facts of one article in reading order.
    static func list(_ facts: [[Fact]]) -> [FactModel] {
        facts.enumerated().flatMap { sentence, facts in facts.map { FactModel($0, sentence: sentence) } }
    }
}

/// A fact's value, its members written even where they are null.
enum FactValueModel: Encodable {
    case number(Quantity)
    case date(Timex)
    case actor(Actor)

    init(_ value: Fact.Value) {
        switch value {
        case .number(let quantity): self = .number(quantity)
        case .date(let timex): self = .date(timex)
        case .actor(let actor): self = .actor(actor)
        }
    }

    private enum Key: String, CodingKey {
        case amount, upper, unit, qualifier, ordinal, timex, type, mod, anchor, name, id
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .number(let quantity):
            try container.encode("\(quantity.amount)", forKey: .amount)
            try container.encode(quantity.upper.map { "\($0)" }, forKey: .upper)
            try container.encode(quantity.unit, forKey: .unit)
            try container.encode(quantity.qualifier, forKey: .qualifier)
            if quantity.isOrdinal { try container.encode(true, forKey: .ordinal) }
        case .date(let timex):
            try container.encode(timex.value, forKey: .timex)
            try container.encode(timex.kind, forKey: .type)
            try container.encode(timex.modifier, forKey: .mod)
            try container.encode(timex.anchor, forKey: .anchor)
        case .actor(let actor):
            try container.encode(actor.kind, forKey: .type)
            try container.encode(actor.name, forKey: .name)
            try container.encode(actor.id, forKey: .id)
        }
    }
}
