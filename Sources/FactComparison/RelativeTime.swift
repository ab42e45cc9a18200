/// A distance from a day of publication that is not known: `UNDEF-day-1` for yesterday, `UNDEF-year+1` for next year.
struct RelativeTime: Hashable {
    var unit: String
    var count: Double

    init?(timex value: String) {
        let prefix = "UNDEF-"
        guard value.hasPrefix(prefix) else { return nil }
        let rest = value.dropFirst(prefix.count)
        unit = String(rest.prefix { $0.isLetter })
        guard !unit.isEmpty, let count = Double(rest.dropFirst(unit.count).prefix { "+-.0123456789".contains($0) })
        else {
            return nil
        }
        self.count = count
    }

    /// Two that count different units may meet: a week ago, seven days ago.
    func verdict(against other: RelativeTime) -> Verdict {
        unit == other.unit ? (count == other.count ? .same : .different) : .unrelated
    }

    /// `24 heures après` gives a length, `24 Stunden später` a distance.
    func verdict(against length: DurationLength) -> Verdict {
        guard let one = Self.units[unit].flatMap({ DurationLength(timex: $0) }) else { return .unrelated }
        if one.seconds * abs(count) == length.seconds { return .same }
        return one.seconds == length.resolution ? .different : .unrelated
    }

    private static let units = [
        "minute": "PT1M", "hour": "P1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y",
    ]

    /// Whether it may be that day, month or year, for all that is known.
    func canBe(_ value: CalendarValue) -> Bool {
        switch unit {
        case "day": value.day != nil || value.weekday != nil
        case "week": value.week != nil || value.day != nil
        case "month": value.month != nil && value.day == nil
        case "year": value.year != nil && value.month == nil
        default: false
        }
    }
}
