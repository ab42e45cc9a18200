import Facts

extension CalendarValue {
    /// Whether a day of this month cannot be what the modifier says of it: `fin septembre` and 5 September.
    func isOutside(_ modifier: Timex.Modifier?, of other: CalendarValue) -> Bool {
        guard day == nil, month != nil, let day = other.day else { return false }
        switch modifier {
        case .start: return day > 13
        case .mid: return !(8...23).contains(day)
        case .end: return day < 18
        default: return false
        }
    }

    /// Both values, without the years where these alone differ: the year of a month or a day that was not written is
    /// the last one that the text named, or that of publication, and either may be another one.
    func withoutInferredYear(beside other: CalendarValue) -> (CalendarValue, CalendarValue) {
        guard year != other.year, month != nil || season != nil,
            (month, day, season) == (other.month, other.day, other.season)
        else { return (self, other) }
        var (own, others) = (self, other)
        (own.year, own.weekday, others.year, others.weekday) = (nil, nil, nil, nil)
        return (own, others)
    }

    func verdict(against other: CalendarValue) -> Verdict {
        clockVerdict(other, dates: dateVerdict(other))
    }

    /// The days alone. `unrelated` where no part is given on both sides.
    private func dateVerdict(_ other: CalendarValue) -> Verdict {
        if let own = dayNumber, let others = other.dayNumber {
            if own == others { return .same }
            let isOneNight = isNight(with: other) || (own > others ? self : other).minutes == 0
            return abs(own - others) == 1 && isOneNight ? .compatible(.precision) : .different
        }
        var shared = 0
        for (left, right) in [(month, other.month), (day, other.day), (week, other.week)] {
            guard let left, let right else { continue }
            guard left == right else { return .different }
            shared += 1
        }
        if let year, let others = other.year {
            guard year.hasPrefix(others) || others.hasPrefix(year) || isDecadeOfAnyCentury(like: other) else {
                return .different
            }
            shared += 1
        }
        if let season, let others = other.season {
            guard season == others else { return .different }
            shared += 1
        }
        if isOutsideSeason(of: other) || other.isOutsideSeason(of: self) { return .different }
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

    /// Whether the month cannot lie in the other's season or quarter.
    private func isOutsideSeason(of other: CalendarValue) -> Bool {
        guard let month, let season = other.season, let months = Self.seasons[season] else { return false }
        return !months.contains(month)
    }

    /// Of the north, by the calendar and by the weather.
    private static let seasons: [String: Set<Int>] = [
        "SP": [3, 4, 5, 6], "SU": [6, 7, 8, 9], "FA": [9, 10, 11, 12], "WI": [12, 1, 2, 3], "Q1": [1, 2, 3],
        "Q2": [4, 5, 6], "Q3": [7, 8, 9], "Q4": [10, 11, 12], "H1": [1, 2, 3, 4, 5, 6], "H2": [7, 8, 9, 10, 11, 12],
    ]

    /// `dans la nuit de mardi` and `Monday night` are one night in the use of some languages.
    private func isNight(with other: CalendarValue) -> Bool {
        let parts = [partOfDay, other.partOfDay]
        return parts.contains("NI") && parts.allSatisfy { $0 == nil || $0 == "NI" }
    }

    /// `les années 20`, whose century the text leaves open, and the 1920s.
    private func isDecadeOfAnyCentury(like other: CalendarValue) -> Bool {
        guard let year, let others = other.year else { return false }
        return year.count == 3 && others.count == 3 && year.last == others.last
    }

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
