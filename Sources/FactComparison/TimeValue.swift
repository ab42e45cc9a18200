import Facts

/// An expression of time made ready for comparison.
struct TimeValue: Hashable {
    enum Content: Hashable {
        case calendar(CalendarValue)
        case duration(DurationLength)
        /// `PRESENT_REF`, a set, a length that is not given: equal or not, nothing more.
        case opaque(String)
    }

    var content: Content
    var modifier: Timex.Modifier?
    /// The weekday that was named.
    var namedWeekday: Int?
    /// Whether the value had to be computed from another day.
    var isAnchored: Bool

    init(_ timex: Timex) {
        modifier = timex.modifier
        namedWeekday = timex.weekday
        isAnchored = timex.anchor != nil
        if timex.kind == .set {
            content = .opaque(timex.value)
        } else if let length = DurationLength(timex: timex.value) {
            content = .duration(length)
        } else if var value = CalendarValue(timex: timex.value) {
            value.weekday = value.weekday ?? timex.weekday
            content = .calendar(value)
        } else {
            content = .opaque(timex.value)
        }
    }

    /// Whether it points at something that another version could leave out: `now` and `in the past` do not.
    var isInformative: Bool {
        if case .opaque = content { false } else { true }
    }
}

extension TimeValue {
    /// What this and `other` are to each other, if they stand in the same place of the same statement.
    func verdict(against other: TimeValue) -> Verdict {
        switch (content, other.content) {
        case (.calendar(let left), .calendar(let right)): calendarVerdict(left, right, other)
        case (.duration(let left), .duration(let right)):
            left.countsFirstDay(of: right) ? .same : magnitude(of: left).durationVerdict(other.magnitude(of: right))
        case (.opaque(let left), .opaque(let right)): left == right ? .same : .unrelated
        default: .unrelated
        }
    }

    private func calendarVerdict(_ left: CalendarValue, _ right: CalendarValue, _ other: TimeValue) -> Verdict {
        let isSameWeekdayElsewhere =
            (isAnchored || other.isAnchored) && namedWeekday != nil && namedWeekday == other.namedWeekday
        let verdict = isSameWeekdayElsewhere ? left.clockVerdict(right, dates: .same) : left.verdict(against: right)
        guard verdict == .same, modifier != other.modifier else { return verdict }
        let ends: [Timex.Modifier?] = [.start, .mid, .end]
        return ends.contains(modifier) && ends.contains(other.modifier) ? .different : .compatible(.precision)
    }

    /// A duration as an amount of seconds, its modifier as a qualifier.
    func magnitude(of length: DurationLength) -> Magnitude {
        Magnitude(
            low: length.seconds, resolution: length.resolution, unit: Self.second,
            qualifier: modifier.flatMap { Self.qualifiers[$0] })
    }

    private static let second = QuantityUnit("s")
    private static let qualifiers: [Timex.Modifier: Quantity.Qualifier] = [
        .approximately: .about, .lessThan: .lessThan, .equalOrLess: .atMost, .moreThan: .moreThan,
        .equalOrMore: .atLeast,
    ]
}

extension Magnitude {
    /// Durations in other units are a notation where they come to the same: 30 days and a month.
    fileprivate func durationVerdict(_ other: Magnitude) -> Verdict {
        let verdict = verdict(against: other)
        let isCalendarMonth = abs(low - other.low) <= 0.02 * max(low, other.low)
        return verdict == .compatible(.rounding) && isCalendarMonth && qualifier == other.qualifier ? .same : verdict
    }
}

extension CalendarValue {
    func verdict(against other: CalendarValue) -> Verdict {
        clockVerdict(other, dates: dateVerdict(other))
    }

    /// The days alone. `unrelated` where no part is given on both sides.
    private func dateVerdict(_ other: CalendarValue) -> Verdict {
        if let own = dayNumber, let others = other.dayNumber {
            if own == others { return .same }
            return abs(own - others) == 1 && isNight(with: other) ? .compatible(.precision) : .different
        }
        var shared = 0
        for (left, right) in [(month, other.month), (day, other.day), (week, other.week)] {
            guard let left, let right else { continue }
            guard left == right else { return .different }
            shared += 1
        }
        if let year, let others = other.year {
            guard year.hasPrefix(others) || others.hasPrefix(year) else { return .different }
            shared += 1
        }
        if let season, let others = other.season {
            guard season == others else { return .different }
            shared += 1
        }
        if let weekday, let others = other.weekday {
            guard weekday == others else {
                return abs(weekday - others) % 5 == 1 && isNight(with: other) ? .compatible(.precision) : .different
            }
            shared += 1
        }
        guard shared > 0 else { return .unrelated }
        return saysLess(than: other) || other.saysLess(than: self) ? .compatible(.precision) : .same
    }

    /// `2015` beside `November 2015`; a day without its year, and a weekday, stand for the whole date.
    private func saysLess(than other: CalendarValue) -> Bool {
        let isDay = day != nil || weekday != nil
        if isDay { return false }
        return other.day != nil || other.weekday != nil || month == nil && other.month != nil
            || (year?.count ?? 0) < (other.year?.count ?? 0) && year != nil
            || season == nil && month == nil && other.season != nil
    }

    /// `dans la nuit de mardi` and `Monday night` are one night in the use of some languages.
    private func isNight(with other: CalendarValue) -> Bool { partOfDay == "NI" || other.partOfDay == "NI" }

    /// Adds the time of day to what the days say.
    func clockVerdict(_ other: CalendarValue, dates: Verdict) -> Verdict {
        guard dates != .different, let own = minutes, let others = other.minutes else { return dates }
        let zoned = zone != nil && other.zone != nil
        let distance = zoned ? abs((own - zone!) - (others - other.zone!)) % 1440 : abs(own - others)
        if distance == 0 { return dates == .unrelated ? .same : dates }
        // A clock of twelve hours without am or pm; a zone named on one side only.
        if distance == 720 || (zone == nil) != (other.zone == nil) && distance % 60 == 0 {
            return .compatible(.precision)
        }
        return hasMinutes != other.hasMinutes && distance < 60 ? .compatible(.precision) : .different
    }
}
