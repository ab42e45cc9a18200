import Foundation

/// What the words of an expression say, before it is known which day they mean.
///
/// An expression is read in pieces (`mardi`, `8 novembre`, `2017`, `à 16h30`), each of which says something; pieces
/// that stand together are merged as long as what they say fits together.
struct DateParts: Hashable, Sendable {
    /// A distance from the anchor, in a unit: `last week` is −1 week.
    struct Shift: Hashable, Sendable {
        var unit: DateUnit
        /// Nil: some, not said how many.
        var amount: Decimal?
        var isPast: Bool
        /// Counted from the day itself (`il y a deux ans`) and not by the calendar (`l'an dernier`).
        var isCounted = false
    }

    struct Duration: Hashable, Sendable {
        /// Nil: some, not said how many.
        var count: Decimal?
        var unit: DateUnit
        /// What is given besides in a smaller unit: the twenty minutes of two hours and twenty minutes.
        var rest: Rest?

        struct Rest: Hashable, Sendable {
            var count: Decimal
            var unit: DateUnit
        }
    }

    /// The third Tuesday, the last day of what the other parts say; counted from the end where negative.
    struct Nth: Hashable, Sendable {
        var ordinal: Int
        /// Nil: days.
        var weekday: Int?
    }

    enum DayPart: String, Codable, CodingKeyRepresentable, Sendable {
        case morning = "MO"
        case midday = "MI"
        case afternoon = "AF"
        case evening = "EV"
        case night = "NI"
        /// Not parts that TIMEX3 knows: the halves of the 12-hour clock.
        case am, pm
    }

    enum Direction: Sendable {
        case past, present, future
    }

    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    /// A part of a year as TIMEX3 writes it: `SU`, `Q3`, `H1`.
    var period: String?
    var decade: Int?
    var century: Int?
    var hour: Int?
    var minute: Int?
    var second: Int?
    var dayPart: DayPart?
    var zone: ClockZone?
    var shift: Shift?
    var nth: Nth?
    /// A day that moves with Easter.
    var feast: Feast?
    var duration: Duration?
    /// `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.
    var reference: String?
    var isSet = false
    var anchor: Timex.Anchor?
    var direction: Direction?
    var modifier: Timex.Modifier?
    /// Of the 12-hour clock as it is spoken: `three o'clock`, which may be 15:00.
    var isTwelveHour = false
    /// Says nothing of when by itself: an abbreviation that is also a word, `fin`, `pm`.
    var isWeak = false

    mutating func setFeast(_ feast: Feast) {
        switch feast {
        case .fixed(let month, let day): (self.month, self.day) = (month, day)
        case .weekday(let month, let ordinal, let weekday):
            (self.month, nth) = (month, Nth(ordinal: ordinal, weekday: weekday))
        case .easter, .pascha: self.feast = feast
        }
    }

    /// `1990`, and `90` of the century that has most of them behind it; false for what is no decade.
    mutating func setDecade(_ value: Int) -> Bool {
        switch value {
        case _ where value % 10 != 0: return false
        case 0...10: decade = 200 + value / 10
        case 20...90: decade = 190 + value / 10
        case 1000...2190: decade = value / 10
        default: return false
        }
        return true
    }

    /// What both say together; nil where they contradict each other or make no date.
    func merged(with other: DateParts) -> DateParts? {
        var result = self
        guard result.unite(\.year, other), result.unite(\.month, other), result.unite(\.day, other),
            result.unite(\.weekday, other), result.unite(\.period, other), result.unite(\.hour, other),
            result.unite(\.minute, other), result.unite(\.second, other), result.unite(\.dayPart, other),
            result.unite(\.zone, other), result.unite(\.shift, other), result.unite(\.nth, other),
            result.unite(\.feast, other),
            result.unite(\.decade, other), result.unite(\.century, other), result.unite(\.duration, other),
            result.unite(\.reference, other), result.unite(\.modifier, other), result.unite(\.direction, other)
        else { return nil }
        result.anchor = anchor ?? other.anchor
        result.isSet = isSet || other.isSet
        result.isTwelveHour = isTwelveHour || other.isTwelveHour
        result.isWeak = isWeak && other.isWeak && !result.isStrongTogether
        result.turnLastIntoNth()
        return result.isCoherent ? result : nil
    }

    /// Whether they are a length and nothing else.
    var isLength: Bool { duration != nil && !isSet }

    /// A length of whole units with another in the next smaller unit: `2 heures 40 minutes`. Nil for other parts.
    func lengthened(by other: DateParts) -> DateParts? {
        guard isLength, other == DateParts(duration: other.duration), let own = duration, let added = other.duration,
            own.count != nil, own.rest == nil, let count = added.count, added.rest == nil,
            own.unit.isDivided(into: added.unit)
        else { return nil }
        var result = self
        result.duration?.rest = Duration.Rest(count: count, unit: added.unit)
        return result
    }

    /// Of two weak pieces: `4:30` and `pm`, `fin` and `mars`.
    private var isStrongTogether: Bool {
        (hour != nil && dayPart != nil) || (modifier != nil && (month != nil || period != nil))
    }

    private mutating func unite<Value: Equatable>(_ field: WritableKeyPath<Self, Value?>, _ other: DateParts) -> Bool {
        guard let value = other[keyPath: field] else { return true }
        guard self[keyPath: field] == nil else { return false }
        self[keyPath: field] = value
        return true
    }

    /// `last Friday` is one thing, `last Friday of October` another.
    private mutating func turnLastIntoNth() {
        guard direction == .past, let weekday, nth == nil, day == nil, month != nil || shift?.unit == .month else {
            return
        }
        nth = Nth(ordinal: -1, weekday: weekday)
        direction = nil
    }

    /// Whether the parts together name one point or stretch of time.
    private var isCoherent: Bool {
        if duration != nil || reference != nil { return !hasCalendarFields && !hasClockFields && shift == nil }
        if decade != nil || century != nil { return year == nil && month == nil && day == nil && !hasClockFields }
        if feast != nil { return month == nil && day == nil && weekday == nil && period == nil && shift == nil }
        if nth != nil { return (month != nil || year != nil || shift != nil) && day == nil }
        if let shift, !fits(shift) { return false }
        if weekday != nil && day == nil && (year != nil || month != nil || period != nil) { return false }
        if year != nil && day != nil && month == nil { return false }
        if !isPossibleDay { return false }
        if hasClockFields && !isDay && hasCalendarFields { return false }
        return !(period != nil && (month != nil || day != nil))
    }

    private func fits(_ shift: Shift) -> Bool {
        switch shift.unit {
        case .second, .minute, .hour: !hasCalendarFields && !hasClockFields
        case .day: period == nil && (year == nil || day != nil)
        case .week, .weekend, .fortnight: true
        case .month: isNamedDay || (month == nil && period == nil && year == nil && (weekday == nil || day != nil))
        case .quarter, .half, .decade, .century: !hasCalendarFields && !hasClockFields
        case .year: year == nil && (weekday == nil || day != nil)
        }
    }

    var hasCalendarFields: Bool {
        year != nil || month != nil || day != nil || weekday != nil || period != nil || feast != nil
    }
    var hasClockFields: Bool { hour != nil || dayPart != nil || zone != nil }
    /// False for the 30th of February.
    var isPossibleDay: Bool {
        guard let month, let day else { return true }
        return (1...12).contains(month) && day <= CivilDay.daysInMonth(year: year ?? 2000, month: month)
    }
    /// A day of a month by name.
    var isNamedDay: Bool { month != nil && day != nil }
    /// Whether they come down to a day.
    private var isDay: Bool {
        day != nil || weekday != nil || nth != nil || feast != nil || shift?.unit == .day || shift?.unit.days != nil
    }
}
