import Documents
import Facts

/// A fact's value made ready for comparison.
enum FactContent: Hashable {
    case number(Magnitude)
    case time(TimeValue)
    case actor(ActorIdentity)

    /// - Parameter language: of the text, which says how a name sounds.
    init(_ value: Fact.Value, in language: Language) {
        switch value {
        case .number(let quantity): self = .number(Magnitude(quantity))
        case .date(let timex): self = .time(TimeValue(timex))
        case .actor(let actor): self = .actor(ActorIdentity(actor, in: language))
        }
    }

    /// What this and `other` are to each other, if they stand in the same place of the same statement.
    func verdict(against other: FactContent) -> Verdict {
        switch (self, other) {
        case (.number(let left), .number(let right)): left.verdict(against: right)
        case (.time(let left), .time(let right)): left.verdict(against: right)
        case (.actor(let left), .actor(let right)): left.verdict(against: right)
        case (.number(let number), .time(let time)), (.time(let time), .number(let number)):
            number.restates(time) ? .same : number.garbles(time) ? .different : .unrelated
        default: .unrelated
        }
    }
}

extension FactContent {
    /// How fine a date is; nil for what is none.
    var grain: CalendarValue.Grain? {
        guard case .time(let time) = self, case .calendar(let value) = time.content else { return nil }
        return value.grain
    }

    /// Whether it is a mention of the same actor by another full name.
    func misnames(_ actor: ActorIdentity) -> Bool {
        if case .actor(let own) = self { own.misnames(actor) } else { false }
    }

    /// Whether it is a bare number that is the year or the day of `date` but for one digit.
    func garbles(dateOf date: FactContent) -> Bool {
        let value: Double
        switch self {
        case .number(let number) where number.unit.isOpen && !number.isRange: value = number.low
        case .time(let time):
            guard case .duration(let length) = time.content, length.isYears else { return false }
            value = length.count
        default: return false
        }
        guard case .time(let time) = date, case .calendar(let calendar) = time.content else { return false }
        let isYear = calendar.fullYear.map { DigitChange(value, Double($0)) == .oneDigit } ?? false
        return isYear || (calendar.day.map { DigitChange.oneOfTwo(value, Double($0)) } ?? false)
    }
}

extension Magnitude {
    /// Whether a number of one version is what the other's reader took for a time: 2015, 28 years, the 8th.
    fileprivate func restates(_ time: TimeValue) -> Bool {
        switch time.content {
        case .calendar(let value):
            return value.fullYear.map(Double.init) == low || value.day.map(Double.init) == low
                || value.minutes.map { Double($0 / 60) } == low
        case .duration(let length):
            if case .measure(let measure) = unit, measure.dimension == .time {
                return measure.standard(low) == length.seconds
            }
            return length.count == low
        case .relative, .opaque: return false
        }
    }

    /// Whether a bare number is the other's year or count of years but for one digit: 2987, which nothing could take
    /// for a year, and 1987; `30 ans` and the age in `Li, 60, a coordinator`; `15 heures`, taken for a noun, and 55
    /// hours; `25-39` and the end of `25-49 ans`.
    fileprivate func garbles(_ time: TimeValue) -> Bool {
        guard unit.isOpen else { return false }
        switch time.content {
        case .calendar(let value):
            return !isRange && value.fullYear.map { DigitChange(low, Double($0)) == .oneDigit } ?? false
        case .duration(let length):
            let isNoun = if case .noun = unit { true } else { false }
            return (isNoun && !isRange || length.isYears) && DigitChange.oneOfTwo(high, length.count)
        case .relative, .opaque: return false
        }
    }
}
