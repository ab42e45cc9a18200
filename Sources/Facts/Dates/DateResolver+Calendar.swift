import Foundation

extension DateResolver {
    typealias Resolved = (point: CalendarPoint, anchor: Timex.Anchor?)

    /// The stretch of the calendar that the parts mean, and what it was counted from.
    func calendarPoint(_ parts: DateParts) -> Resolved {
        if let reference = parts.reference { return (.written(reference), nil) }
        if parts.isSet { return (.written(open(parts)), nil) }
        if let century = parts.century { return (.written(CalendarPoint.padded(century, 2)), nil) }
        if let decade = parts.decade { return (.written(CalendarPoint.padded(decade, 3)), nil) }
        if let shift = parts.shift { return shifted(parts, by: shift) }
        return named(parts)
    }

    // MARK: - By distance

    private func shifted(_ parts: DateParts, by shift: DateParts.Shift) -> Resolved {
        if shift.unit.days != nil, parts.isNamedDay || parts.nth != nil {
            return beyond(named(parts), shift, isRelative: parts.anchor == .text)
        }
        let isFromText = parts.anchor == .text && textDay != nil
        guard let amount = shift.amount else {
            return (.written(shift.isPast ? "PAST_REF" : "FUTURE_REF"), nil)
        }
        guard let origin = isFromText ? textDay : publication?.day else {
            // Of `juin de cette année` the month is known whenever it was said.
            return (parts.hasCalendarFields && parts.feast == nil ? .written(open(parts)) : unknown(shift), nil)
        }
        let anchor: Timex.Anchor = isFromText ? .text : .publication
        if let seconds = shift.unit.seconds {
            let days = amount * Decimal(seconds) / 86_400
            if publication?.minute == nil, days == Decimal(Self.integer(days)) {
                return (.day(origin + Self.integer(days)), anchor)
            }
            guard !isFromText, let start = publication?.minute else { return (unknown(shift), nil) }
            return (moment(origin, start + Self.integer(amount * Decimal(seconds) / 60)), anchor)
        }
        return (
            place(parts, shift.isCounted ? counted(origin, shift.unit, amount) : container(origin, shift), origin),
            anchor
        )
    }

    /// `le lendemain du 13 février`: on from a day that is named. `hier, le 8 novembre` only says it twice.
    private func beyond(_ named: Resolved, _ shift: DateParts.Shift, isRelative: Bool) -> Resolved {
        guard isRelative, case .day(let day) = named.point, let days = shift.unit.days, let amount = shift.amount else {
            return named
        }
        return (.day(day + Self.integer(amount * Decimal(days))), named.anchor)
    }

    /// A distance from a day or a time that is not known.
    private func unknown(_ shift: DateParts.Shift) -> CalendarPoint {
        let amount = shift.amount ?? 0
        return .written("UNDEF-\(shift.unit.rawValue)\(amount < 0 ? "" : "+")\(amount)")
    }

    private func moment(_ day: CivilDay, _ minute: Int) -> CalendarPoint {
        let days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
        return .moment(day + days, minute - days * 1440)
    }

    /// Counted from the day itself; years come out as a month.
    private func counted(_ origin: CivilDay, _ unit: DateUnit, _ amount: Decimal) -> CalendarPoint {
        if let months = unit.months {
            let day = origin.adding(months: Self.integer(amount * Decimal(months)))
            return months < 12 ? .day(day) : .month((day.components.year, day.components.month))
        }
        return .day(origin + Self.integer(amount * Decimal(unit.days ?? 0)))
    }

    /// The calendar's own stretch: the week, the month, the year so many before or after the one of the origin.
    private func container(_ origin: CivilDay, _ shift: DateParts.Shift) -> CalendarPoint {
        let amount = Self.integer(shift.amount ?? 0)
        let (year, month, _) = origin.components
        switch shift.unit {
        case .second, .minute, .hour, .day: return .day(origin + amount)
        case .week, .weekend, .fortnight:
            let (year, week) = (origin + 7 * amount).week
            return .written("\(year)-W\(CalendarPoint.padded(week, 2))\(shift.unit == .weekend ? "-WE" : "")")
        case .month: return .month(CivilDay.month(year * 12 + month - 1 + amount))
        case .quarter: return Self.part(of: year * 4 + (month - 1) / 3 + amount, 4, "Q")
        case .half: return Self.part(of: year * 2 + (month - 1) / 6 + amount, 2, "H")
        case .year: return .year(year + amount)
        case .decade: return .written(CalendarPoint.padded(year / 10 + amount, 3))
        case .century: return .written(CalendarPoint.padded(year / 100 + amount, 2))
        }
    }

    private static func part(of index: Int, _ count: Int, _ letter: String) -> CalendarPoint {
        .written("\(index / count)-\(letter)\(index % count + 1)")
    }

    /// What is named within a stretch: `mardi` of the next week, `mars` of the last year. Counted, `lundi en huit` is the
    /// first Monday from that day on.
    private func place(_ parts: DateParts, _ point: CalendarPoint, _ origin: CivilDay) -> CalendarPoint {
        guard let shift = parts.shift else { return point }
        if shift.isCounted {
            guard case .day(let day) = point, let weekday = parts.weekday else { return point }
            return .day(day + (weekday - day.weekday + 7) % 7)
        }
        switch shift.unit {
        case .week:
            guard let weekday = parts.weekday else { return point }
            return .day(origin.monday + 7 * Self.integer(shift.amount ?? 0) + (weekday - 1))
        case .month, .year:
            var inside = parts
            inside.shift = nil
            guard case .written(let text) = point, inside.hasCalendarFields || inside.nth != nil else { return point }
            let numbers = text.split(separator: "-").compactMap { Int($0) }
            inside.year = numbers.first
            if numbers.count == 2 { inside.month = numbers[1] }
            return named(inside).point
        default: return point
        }
    }

    // MARK: - By name

    private func named(_ parts: DateParts) -> Resolved {
        var parts = parts
        var anchor: Timex.Anchor?
        if parts.year == nil, parts.month != nil || parts.period != nil || parts.feast != nil {
            (parts.year, anchor) = impliedYear(parts)
        } else if parts.month == nil, parts.day != nil, let (year, month) = impliedMonth(parts) {
            (parts.year, parts.month, anchor) = (year, month, .publication)
        }
        guard let year = parts.year else { return bareWeekday(parts) ?? (.written(open(parts)), nil) }
        if let feast = parts.feast { return (.day(feast.day(in: year)), anchor) }
        if let nth = parts.nth { return (.day(nth.day(year, parts.month)), anchor) }
        if let period = parts.period { return (.written("\(CalendarPoint.padded(year, 4))-\(period)"), anchor) }
        guard let month = parts.month else { return (.year(year), anchor) }
        guard let day = parts.day else { return (.month((year, month)), anchor) }
        return (.day(CivilDay(year: year, month: month, day: day)), anchor)
    }

    /// What is known, with `X` for what is not.
    private func open(_ parts: DateParts) -> String {
        let year = parts.year.map { CalendarPoint.padded($0, 4) } ?? "XXXX"
        if let period = parts.period { return "\(year)-\(period)" }
        guard parts.month != nil || parts.day != nil else {
            return parts.weekday.map { "XXXX-WXX-\($0)" } ?? "XXXX-XX-XX"
        }
        let month = parts.month.map { CalendarPoint.padded($0, 2) } ?? "XX"
        return "\(year)-\(month)" + (parts.day.map { "-" + CalendarPoint.padded($0, 2) } ?? "")
    }

    /// The year of a month or a season that stands without one.
    ///
    /// The last one that has begun, unless the next is near and the last one far: in December, `le 15 janvier` lies ahead.
    func impliedYear(_ parts: DateParts) -> (year: Int?, anchor: Timex.Anchor?) {
        guard let origin = publication?.day else { return (textYear, textYear == nil ? nil : .text) }
        let year = origin.year
        if parts.direction == .present { return (year, .publication) }
        let candidates = (year - 1...year + 1).map { ($0, Self.firstDay(of: parts, in: $0)) }
        if parts.direction == nil, parts.nth != nil || parts.feast != nil {
            // A day that moves is this year's, or the last one where this year's is far ahead.
            return (!isAhead && candidates[1].1 - origin > 183 ? year - 1 : year, .publication)
        }
        // A month that is not over is this one; `last March`, said in March, is another.
        let slack = parts.day == nil && parts.direction == nil ? 0 : parts.direction == .past ? -1 : 0
        let past = candidates.last { $0.1 <= origin + slack && !(parts.day == nil && isSame(parts, $0.1, origin)) }
        let future = candidates.first { $0.1 > origin }
        let chosen: (Int, CivilDay)? =
            switch parts.direction {
            case .past: past
            case .future: future
            default: candidates.last { $0.1 <= origin }.flatMap { isFar($0.1, future?.1, origin) ? future : $0 }
            }
        return (chosen?.0, .publication)
    }

    /// Whether a month or season named in the past would be the current one.
    private func isSame(_ parts: DateParts, _ start: CivilDay, _ origin: CivilDay) -> Bool {
        parts.direction == .past && origin - start < (parts.month == nil ? 90 : 31)
    }

    private func isFar(_ past: CivilDay, _ future: CivilDay?, _ origin: CivilDay) -> Bool {
        guard let future else { return false }
        return isAhead && future - origin <= 92 && origin - past > 183
    }

    private static func firstDay(of parts: DateParts, in year: Int) -> CivilDay {
        if let feast = parts.feast { return feast.day(in: year) }
        if let nth = parts.nth { return nth.day(year, parts.month) }
        return CivilDay(year: year, month: parts.month ?? firstMonth(of: parts.period ?? ""), day: parts.day ?? 1)
    }

    /// The first month of a part of the year; winter is the year's in which it ends.
    static func firstMonth(of period: String) -> Int {
        switch period {
        case "SP", "Q2": 4
        case "SU", "Q3", "H2": 7
        case "FA", "Q4": 10
        default: 1
        }
    }

    /// The month of a bare day: the nearest in which it falls on its weekday, else the last one that had it.
    private func impliedMonth(_ parts: DateParts) -> (year: Int, month: Int)? {
        guard let origin = publication?.day, let day = parts.day else { return nil }
        let (year, month, _) = origin.components
        let days = (-11...11).map { CivilDay.month(year * 12 + month - 1 + $0) }
            .filter { day <= CivilDay.daysInMonth(year: $0.year, month: $0.month) }
            .map { CivilDay(year: $0.year, month: $0.month, day: day) }
        let chosen =
            if let weekday = parts.weekday {
                days.filter { $0.weekday == weekday }.min { abs($0 - origin) < abs($1 - origin) }
            } else {
                parts.direction == .future ? days.first { $0 > origin } : days.last { $0 <= origin }
            }
        return chosen.map { ($0.components.year, $0.components.month) }
    }

    private func bareWeekday(_ parts: DateParts) -> Resolved? {
        guard let weekday = parts.weekday, parts.day == nil, let origin = publication?.day else { return nil }
        let back = (origin.weekday - weekday + 7) % 7
        let day =
            switch parts.direction {
            case .past: origin - (back == 0 ? 7 : back)
            case .future: origin + (back == 0 ? 7 : 7 - back)
            case .present: back <= 3 ? origin - back : origin + (7 - back)
            case nil: back > 0 && isAhead ? origin + (7 - back) : origin - back
            }
        return (.day(day), .publication)
    }

    private static func integer(_ number: Decimal) -> Int { NSDecimalNumber(decimal: number).intValue }
}

extension DateParts.Nth {
    /// The day in a month, or in a year where there is no month.
    func day(_ year: Int, _ month: Int?) -> CivilDay {
        let first = CivilDay(year: year, month: month ?? 1, day: 1)
        let last = first + (month.map { CivilDay.daysInMonth(year: year, month: $0) } ?? first.daysInYear) - 1
        let step = weekday == nil ? 1 : 7
        if ordinal > 0 {
            let start = weekday.map { first + ($0 - first.weekday + 7) % 7 } ?? first
            return start + step * (ordinal - 1)
        }
        let end = weekday.map { last - (last.weekday - $0 + 7) % 7 } ?? last
        return end + step * (ordinal + 1)
    }
}

extension CivilDay {
    fileprivate var daysInYear: Int {
        CivilDay(year: year + 1, month: 1, day: 1) - CivilDay(year: year, month: 1, day: 1)
    }

    static func - (day: CivilDay, count: Int) -> CivilDay { CivilDay(number: day.number - count) }
}
