import Foundation

/// What the slots of a pattern have caught, and what the pattern makes of it.
struct DateCaptures {
    var parts = DateParts()
    var unit: DateUnit?
    var duration: DateParts.Duration?
    var ordinal: Int?
    var number: Decimal?
    /// The duration is counted by an article: `en un día` is none.
    var isArticle = false
    /// A name, or a count, that is no date if nothing else stands with it.
    var weakRange: Range<Int>?
    /// An abbreviation without its full stop, which is a name only beside a number: `mer 8 nov`.
    var hasBareAbbreviation = false

    mutating func set(_ entry: DateNames.Entry, _ grammar: DateGrammar) {
        switch entry.slot {
        case .weekday: parts.weekday = entry.value
        case .month: parts.month = entry.value
        case .season: parts.period = grammar.names.seasons[entry.value]
        case .part: parts.dayPart = grammar.names.dayParts[entry.value]
        case .zone: parts.zone = grammar.names.zones[entry.value]
        case .unit: unit = grammar.names.units[entry.value]
        case .duration: duration = grammar.names.durations[entry.value]
        case .ord: ordinal = entry.value
        default: parts.setFeast(grammar.names.feasts[entry.value])
        }
    }

    /// What the pattern says; nil where its slots make no sense together.
    func interpreted(by meaning: [DateAction], speaksOfFuture: () -> Bool) -> DateParts? {
        var result = self
        for action in meaning {
            guard result.apply(action, speaksOfFuture: speaksOfFuture) else { return nil }
        }
        return result.parts
    }

    /// False where the slots do not give what the action needs.
    private mutating func apply(_ action: DateAction, speaksOfFuture: () -> Bool) -> Bool {
        switch action {
        case .shift(let unit, let amount):
            return shift(unit ?? self.unit.flatMap { $0.seconds == nil ? $0 : nil }, by: amount)
        case .counted(let isPast): return count(isPast: isPast)
        case .countedIfFuture: return speaksOfFuture() ? count(isPast: false) : !isArticle && setDuration(isSet: false)
        case .nth: return setNth(ordinal)
        case .last: return setNth(-1)
        case .quarter: return setPeriod("Q", 1...4)
        case .half: return setPeriod("H", 1...2)
        case .decade: return setDecade()
        case .century: return setCentury()
        case .era(let offset): return setYear(from: offset)
        case .minutesTo: return countMinutesTo()
        case .duration, .set: return setDuration(isSet: action == .set)
        default: set(action)
        }
        return true
    }

    private mutating func set(_ action: DateAction) {
        switch action {
        case .anchorText: parts.anchor = .text
        case .direction(let direction): parts.direction = direction
        case .modifier(let modifier): parts.modifier = modifier
        case .dayPart(let dayPart): parts.dayPart = dayPart
        case .hour(let hour): parts.hour = hour
        case .minute(let minute): parts.minute = minute
        case .month(let month): parts.month = month
        case .weekday(let weekday): parts.weekday = weekday
        case .day(let day): parts.day = day
        case .twelveHour: parts.isTwelveHour = true
        case .reference(let value): parts.reference = value
        case .weak: parts.isWeak = true
        case .inDecade(let decade): parts.decade = decade
        case .inCentury(let century): parts.century = century
        case .period(let period): parts.period = period
        case .vague(let unit): parts.duration = DateParts.Duration(count: nil, unit: unit)
        case .fromTheDay: parts.shift?.isCounted = true
        default: break
        }
    }

    private mutating func shift(_ unit: DateUnit?, by amount: Int) -> Bool {
        guard let unit else { return false }
        parts.shift = DateParts.Shift(unit: unit, amount: Decimal(amount), isPast: amount < 0)
        return true
    }

    private mutating func count(isPast: Bool) -> Bool {
        guard let duration = countedDuration else { return false }
        let amount = duration.count.map { isPast ? -$0 : $0 }
        parts.shift = DateParts.Shift(unit: duration.unit, amount: amount, isPast: isPast, isCounted: true)
        return true
    }

    /// The slot's duration; else its number of its units, one where there is no number.
    private var countedDuration: DateParts.Duration? {
        duration ?? unit.map { DateParts.Duration(count: number ?? 1, unit: $0) }
    }

    private mutating func setNth(_ ordinal: Int?) -> Bool {
        guard let ordinal, ordinal != 0, abs(ordinal) <= 31 else { return false }
        parts.nth = DateParts.Nth(ordinal: ordinal, weekday: parts.weekday)
        parts.weekday = nil
        return true
    }

    private mutating func setPeriod(_ letter: String, _ range: ClosedRange<Int>) -> Bool {
        guard let value = ordinal ?? number.flatMap(Self.integer), range.contains(value) else { return false }
        parts.period = "\(letter)\(value)"
        return true
    }

    private mutating func setDecade() -> Bool {
        number.flatMap(Self.integer).map { parts.setDecade($0) } ?? false
    }

    private mutating func setCentury() -> Bool {
        guard let value = ordinal ?? number.flatMap(Self.integer), (1...30).contains(value) else { return false }
        parts.century = value - 1
        return true
    }

    private mutating func setYear(from offset: Int) -> Bool {
        guard let value = Self.integer(number ?? 1), (1...99).contains(value) else { return false }
        parts.year = offset + value
        return true
    }

    private mutating func countMinutesTo() -> Bool {
        guard let hour = parts.hour, let minute = parts.minute, (1...59).contains(minute) else { return false }
        parts.hour = hour == 0 ? 23 : hour - 1
        parts.minute = 60 - minute
        return true
    }

    private mutating func setDuration(isSet: Bool) -> Bool {
        if isSet, duration == nil, unit == nil {
            parts.isSet = true
            return parts.weekday != nil || parts.month != nil || parts.dayPart != nil
        }
        guard let duration = countedDuration else { return false }
        parts.duration = duration
        parts.isSet = isSet
        return true
    }

    private static func integer(_ number: Decimal) -> Int? {
        let value = NSDecimalNumber(decimal: number).intValue
        return Decimal(value) == number ? value : nil
    }
}
