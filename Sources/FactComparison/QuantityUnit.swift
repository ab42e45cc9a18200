/// What an amount counts, sorted by how far it can be compared across languages.
enum QuantityUnit: Hashable {
    /// No unit was found; the number may still have one in the text.
    case none
    case percent
    /// An ISO 4217 code.
    case currency(String)
    /// A unit of UCUM.
    case measure(Measure)
    /// The result of a match: the two ends of the range are the two sides' points.
    case score
    /// The counted noun in its own language, which another language's noun cannot be told from.
    case noun(String)

    init(_ unit: String?) {
        guard let unit else { self = .none; return }
        if unit == "percent" {
            self = .percent
        } else if unit == "score" {
            self = .score
        } else if unit.utf8.count == 3, unit.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains) {
            self = .currency(unit)
        } else if let measure = Measure(code: unit) {
            self = .measure(measure)
        } else {
            self = .noun(unit.lowercased())
        }
    }

    /// Whether it could be anything: no unit, or a noun that only its own language knows.
    var isOpen: Bool {
        switch self {
        case .none, .noun: true
        case .percent, .currency, .measure, .score: false
        }
    }

    /// How amounts of two units compare.
    enum Relation: Hashable {
        /// The same unit, by its code.
        case same
        /// Nothing speaks against it: at most one is known, or both are nouns.
        case open
        /// Two units of one dimension.
        case convertible(Measure, Measure)
        /// Amounts of money that are not compared.
        case otherCurrency
        /// A noun beside a unit: the noun may be the unit's name, so equal amounts agree, and others say nothing.
        case doubtful
        case unrelated
    }

    func relation(to other: QuantityUnit) -> Relation {
        switch (self, other) {
        case (.score, .score): .same
        case (.score, _), (_, .score): .doubtful
        case (.none, _), (_, .none): self == other ? .same : .open
        case (.percent, .percent): .same
        case (.currency(let left), .currency(let right)): left == right ? .same : .otherCurrency
        case (.measure(let left), .measure(let right)):
            left == right ? .same : left.dimension == right.dimension ? .convertible(left, right) : .unrelated
        case (.noun(let left), .noun(let right)): left == right ? .same : .open
        case (.noun, _), (_, .noun): .doubtful
        default: .unrelated
        }
    }
}
