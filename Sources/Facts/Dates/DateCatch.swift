import struct Foundation.Decimal

/// What a slot of a pattern has caught.
enum DateCatch: Sendable {
    case hour(Int)
    case minute(Int)
    case clock(hour: Int, minute: Int)
    case month(Int)
    case day(Int)
    case year(Int)
    case ordinal(Int)
    /// Nil: some, not said how many.
    case number(Decimal?)
    /// A count with its unit; where the count is an article, the tokens that are no date by themselves.
    case duration(DateParts.Duration, article: Range<Int>?)
    /// A name, with its tokens; an abbreviation without its full stop is bare.
    case name(DateNames.Entry, tokens: Range<Int>, isBare: Bool)
}

extension DateGrammar {
    /// Which of the fields that make a day a slot's catch gives.
    func fields(of caught: DateCatch) -> (month: Bool, day: Bool) {
        switch caught {
        case .month: (true, false)
        case .day: (false, true)
        case .name(let entry, _, _) where entry.slot == .month: (true, false)
        case .name(let entry, _, _) where entry.slot == .holiday:
            switch names.feasts[entry.value] {
            case .fixed: (true, true)
            case .weekday: (true, false)
            case .easter, .pascha: (false, false)
            }
        default: (false, false)
        }
    }
}

extension DateCaptures {
    /// `caught` in the order of the pattern's slots.
    init(_ caught: [DateCatch], _ grammar: DateGrammar) {
        for one in caught { take(one, grammar) }
    }

    /// Adds what one more slot has caught.
    private mutating func take(_ caught: DateCatch, _ grammar: DateGrammar) {
        switch caught {
        case .hour(let hour): parts.hour = hour
        case .minute(let minute): parts.minute = minute
        case .clock(let hour, let minute): (parts.hour, parts.minute) = (hour, minute)
        case .month(let month): parts.month = month
        case .day(let day): parts.day = day
        case .year(let year): parts.year = year
        case .ordinal(let value): ordinal = value
        case .number(let value): number = value
        case .duration(let duration, let article):
            self.duration = duration
            isArticle = article != nil
            weakRange = article ?? weakRange
        case .name(let entry, let tokens, let isBare):
            set(entry, grammar)
            hasBareAbbreviation = hasBareAbbreviation || isBare
            if entry.isWeak { weakRange = tokens }
        }
    }
}
