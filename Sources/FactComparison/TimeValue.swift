import Facts

/// An expression of time made ready for comparison.
struct TimeValue: Hashable {
    enum Content: Hashable {
        case calendar(CalendarValue)
        case duration(DurationLength)
        /// So many units from a day of publication that is not known.
        case relative(RelativeTime)
        /// `PRESENT_REF`, a set, a length that is not given: equal or not, nothing more.
        case opaque(String)
    }

    var content: Content
    var modifier: Timex.Modifier?
    /// The weekday that was named.
    var namedWeekday: Int?
    /// Whether the value had to be computed from another day.
    var isAnchored: Bool
    /// How far a computed day is from the one that it was counted from: five years of `d’ici cinq ans`.
    var distance: DurationLength?

    init(_ timex: Timex) {
        modifier = timex.modifier
        namedWeekday = timex.weekday
        isAnchored = timex.anchor != nil
        distance = timex.distance.flatMap { DurationLength(timex: $0) }
        if timex.kind == .set {
            content = .opaque(timex.value)
        } else if let length = DurationLength(timex: timex.value) {
            content = .duration(length)
        } else if let relative = RelativeTime(timex: timex.value) {
            content = .relative(relative)
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
        case (.duration, .calendar) where other.distance != nil: verdict(against: other.asDistance)
        case (.calendar, .duration) where distance != nil: asDistance.verdict(against: other)
        case (.duration(let length), .calendar(let value)), (.calendar(let value), .duration(let length)):
            length.yearVerdict(value)
        case (.relative(let left), .relative(let right)): left.verdict(against: right)
        case (.duration(let length), .relative(let relative)), (.relative(let relative), .duration(let length)):
            relative.verdict(against: length)
        case (.relative(let relative), .calendar(let value)), (.calendar(let value), .relative(let relative)):
            relative.canBe(value) ? .possible : .unrelated
        case (.opaque(let left), .opaque(let right)): left == right ? .same : .unrelated
        default: .unrelated
        }
    }

    private func calendarVerdict(_ left: CalendarValue, _ right: CalendarValue, _ other: TimeValue) -> Verdict {
        let isSameWeekday = namedWeekday != nil && namedWeekday == other.namedWeekday
        let (left, right) = (isAnchored || other.isAnchored) ? left.withoutInferredYear(beside: right) : (left, right)
        if isSameWeekday && (isAnchored || other.isAnchored) || hasInferredDay || other.hasInferredDay,
            left.verdict(against: right) == .different
        {
            // A time of day that stands alone may be of any day that a part of the day is said of, not more.
            let haveClocks = left.minutes != nil && right.minutes != nil
            return isSameWeekday || haveClocks ? left.clockVerdict(right, dates: .same) : .possible
        }
        let verdict = left.verdict(against: right)
        if verdict == .compatible(.precision),
            left.isOutside(modifier, of: right) || right.isOutside(other.modifier, of: left)
        {
            return .different
        }
        guard verdict == .same, modifier != other.modifier else { return verdict }
        let ends: [Timex.Modifier?] = [.start, .mid, .end]
        return ends.contains(modifier) && ends.contains(other.modifier) ? .different : .compatible(.precision)
    }

    /// The distance in the place of the day: another language says `within five years`.
    private var asDistance: TimeValue {
        var value = self
        if let distance { value.content = .duration(distance) }
        (value.modifier, value.distance) = (nil, nil)
        return value
    }

    /// Whether the text gives an hour alone and its day was taken from elsewhere.
    private var hasInferredDay: Bool {
        guard case .calendar(let value) = content else { return false }
        return isAnchored && namedWeekday == nil && value.hasMinutes
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
