import Foundation

/// Turns what the words of an article say into TIMEX3 values, one expression after another.
///
/// What is open is resolved by the day of publication, and as news tells the past: `mardi` is the last Tuesday. Where
/// that day is not known, a value keeps `X` for what is open (`XXXX-WXX-2`, `XXXX-11-08`); a distance from an unknown
/// day is written `UNDEF-day-1`, `UNDEF-year+1`, so that it compares with its like.
struct DateResolver {
    let publication: PublicationDate?
    /// The last day that the text named.
    private(set) var textDay: CivilDay?
    /// The last year that the text gave in figures.
    private(set) var textYear: Int?
    /// The last day named in the same sentence.
    private var sentenceDay: CivilDay?
    /// Whether the sentence speaks of what is to come.
    private(set) var isAhead = false

    init(publication: PublicationDate?) { self.publication = publication }

    mutating func beginSentence() { sentenceDay = nil }

    /// `end` is what ends the range that the expression opens, if it opens one.
    mutating func resolve(_ expression: DateExpression, until end: DateParts?) -> Timex {
        var parts = expression.parts
        isAhead = expression.isAhead
        var yearAnchor: Timex.Anchor?
        if let end, parts.shift == nil, case (let year?, let anchor) = impliedYear(end) {
            parts.year = Self.month(of: parts) > Self.month(of: end) ? year - 1 : year
            yearAnchor = anchor
        }
        var (point, anchor) = calendarPoint(parts)
        anchor = anchor ?? yearAnchor
        if parts.hasClockFields, !parts.hasCalendarFields, parts.shift == nil {
            anchor = sentenceDay == nil ? publication.map { _ in .publication } : .text
            point = (sentenceDay ?? publication?.day).map { .day($0) } ?? .written("")
        }
        if case .day(let day) = point, !parts.isSet {
            (textDay, sentenceDay) = (day, day)
        }
        textYear = parts.year ?? textYear
        return timex(parts, point, anchor)
    }

    private static func month(of parts: DateParts) -> Int { parts.month ?? firstMonth(of: parts.period ?? "") }

    private func timex(_ parts: DateParts, _ point: CalendarPoint, _ anchor: Timex.Anchor?) -> Timex {
        if let duration = parts.duration {
            return Timex(value: duration.timex, kind: parts.isSet ? .set : .duration, modifier: parts.modifier)
        }
        let isTime = parts.hasClockFields || (parts.shift?.unit.seconds != nil && parts.shift?.amount != nil)
        return Timex(
            value: ClockValue(parts, publication: publication).applied(to: point),
            kind: parts.isSet ? .set : isTime ? .time : .date, modifier: parts.modifier ?? slack(parts, point),
            anchor: anchor, weekday: parts.weekday ?? parts.nth?.weekday,
            distance: anchor == nil ? nil : distance(parts))
    }

    private func distance(_ parts: DateParts) -> String? {
        guard let shift = parts.shift, shift.isCounted, parts.weekday == nil, let amount = shift.amount else {
            return nil
        }
        return DateParts.Duration(count: abs(amount), unit: shift.unit).timex
    }

    /// `il y a deux ans` gives a month, but does not claim it.
    private func slack(_ parts: DateParts, _ point: CalendarPoint) -> Timex.Modifier? {
        guard let shift = parts.shift, shift.isCounted, shift.amount != nil, shift.unit.seconds == nil else {
            return nil
        }
        return shift.unit == .day || parts.weekday != nil ? nil : .approximately
    }
}

/// A stretch of the calendar: a day, with which one can count on, or what is coarser or partly open, as it is written.
enum CalendarPoint: Hashable {
    case day(CivilDay)
    /// A day and the minutes after its midnight.
    case moment(CivilDay, Int)
    case written(String)

    static func month(_ month: (year: Int, month: Int)) -> CalendarPoint {
        .written("\(padded(month.year, 4))-\(padded(month.month, 2))")
    }

    static func year(_ year: Int) -> CalendarPoint { .written(padded(year, 4)) }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CivilDay {
    var iso8601: String {
        let (year, month, day) = components
        return "\(CalendarPoint.padded(year, 4))-\(CalendarPoint.padded(month, 2))-\(CalendarPoint.padded(day, 2))"
    }
}
