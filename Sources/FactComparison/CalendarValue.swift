import Facts

/// A TIMEX3 date or time taken apart; what is not known is nil.
struct CalendarValue: Hashable {
    /// The digits of the year that are given: `2017`, `201` for the decade, `20` for the century.
    var year: String?
    var month: Int?
    var day: Int?
    var week: Int?
    /// 1 for Monday to 7.
    var weekday: Int?
    /// A quarter, half or season: `Q3`, `H1`, `SU`, and `WE` for a weekend.
    var season: String?
    /// Minutes since midnight; seconds are left aside.
    var minutes: Int?
    /// Whether minutes were given, and not the hour alone.
    var hasMinutes = false
    /// `MO`, `AF`, `EV`, `NI`, `DT`.
    var partOfDay: String?
    /// Minutes east of Greenwich.
    var zone: Int?

    init?(timex value: String) {
        let halves = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = halves.first, !value.hasSuffix("_REF"), !value.hasPrefix("P") else { return nil }
        readDate(date.split(separator: "-").map(String.init))
        if halves.count == 2 { readTime(String(halves[1])) }
        if weekday == nil { weekday = dayNumber.map(Self.weekday) }
    }

    private mutating func readDate(_ parts: [String]) {
        guard let first = parts.first else { return }
        let digits = first.prefix { $0.isNumber }
        year = digits.isEmpty ? nil : String(digits)
        guard parts.count > 1 else { return }
        if parts[1].hasPrefix("W"), parts[1] != "WI" {
            week = Int(parts[1].dropFirst())
            if parts.count > 2 { if let day = Int(parts[2]) { weekday = day } else { season = parts[2] } }
        } else if let number = Int(parts[1]) {
            month = number
            day = parts.count > 2 ? Int(parts[2]) : nil
        } else if parts[1] != "XX" {
            season = parts[1]
        } else if parts.count > 2 {
            day = Int(parts[2])
        }
    }

    private mutating func readTime(_ text: String) {
        guard let first = text.first, first.isNumber else {
            partOfDay = text.isEmpty ? nil : String(text.prefix(2))
            return
        }
        let clock = text.prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) }
        hasMinutes = clock.count > 1
        minutes = clock[0] * 60 + (hasMinutes ? clock[1] : 0)
        zone = Self.zone(text.drop { $0.isNumber || $0 == ":" })
    }

    private static func zone(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard let sign = text.first, "+-".contains(sign), let hours = parts.first else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + (parts.count > 1 ? parts[1] : 0))
    }

    /// Days since 1970-01-01 in the Gregorian calendar; nil where the day or the year is not known.
    var dayNumber: Int? {
        guard let year = fullYear else { return nil }
        if let month, let day { return Self.dayNumber(year, month, day) }
        guard let week, let weekday else { return nil }
        let fourth = Self.dayNumber(year, 1, 4)
        return fourth - (Self.weekday(of: fourth) - 1) + (week - 1) * 7 + weekday - 1
    }

    var fullYear: Int? { year?.count == 4 ? year.flatMap { Int($0) } : nil }

    /// The day that starts in March makes leap days come last (Howard Hinnant, `days_from_civil`).
    private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func weekday(of dayNumber: Int) -> Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// How fine it is; two values of one grain stand for the same kind of statement.
    enum Grain {
        case year, month, week, day, time
    }

    var grain: Grain {
        if minutes != nil { return .time }
        if day != nil || weekday != nil { return .day }
        if week != nil { return .week }
        return month != nil || season != nil ? .month : .year
    }
}
