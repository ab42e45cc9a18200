/// A day of the Gregorian calendar, as the number of days since 1 January 1970.
struct CivilDay: Hashable, Comparable, Sendable {
    var number: Int

    init(number: Int) { self.number = number }

    /// The day of a year, a month and a day of the month; a day beyond the month's end counts on into the next.
    ///
    /// Years begin in March here, so that the leap day comes last (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    var year: Int { components.year }

    /// 1 for Monday to 7 for Sunday.
    var weekday: Int {
        let fromMonday = (number + 3) % 7
        return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
    }

    /// The Monday of its week.
    var monday: CivilDay { self + (1 - weekday) }

    /// The week of ISO 8601, with the year that the week belongs to.
    var week: (year: Int, week: Int) {
        let year = (monday + 3).year
        return (year, (monday + 3 - CivilDay(year: year, month: 1, day: 1)) / 7 + 1)
    }

    /// The same day of another month, or that month's last where it is shorter.
    func adding(months: Int) -> CivilDay {
        let (year, month, day) = components
        let first = Self.month(year * 12 + month - 1 + months)
        return CivilDay(
            year: first.year, month: first.month, day: min(day, Self.daysInMonth(year: first.year, month: first.month)))
    }

    /// The year and the month of a count of months since the year 0.
    static func month(_ index: Int) -> (year: Int, month: Int) {
        let year = index >= 0 ? index / 12 : (index - 11) / 12
        return (year, index - year * 12 + 1)
    }

    static func daysInMonth(year: Int, month: Int) -> Int {
        let next = Self.month(year * 12 + month)
        return CivilDay(year: next.year, month: next.month, day: 1) - CivilDay(year: year, month: month, day: 1)
    }

    static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
    static func + (day: CivilDay, count: Int) -> CivilDay { CivilDay(number: day.number + count) }
    static func - (left: CivilDay, right: CivilDay) -> Int { left.number - right.number }
}
