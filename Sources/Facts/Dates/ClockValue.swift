/// The time of day that an expression gives, put behind its day.
struct ClockValue {
    private let parts: DateParts
    private let publication: PublicationDate?

    init(_ parts: DateParts, publication: PublicationDate?) {
        self.parts = parts
        self.publication = publication
    }

    /// A time with a zone is written in the zone of the publication where that is known, else with its own offset, so that
    /// `15:00 GMT` and `16:00 CET` compare.
    func applied(to point: CalendarPoint) -> String {
        guard let hour = hourOfDay else { return withDayPart(point) }
        var minute = hour * 60 + (parts.minute ?? 0)
        var offset = parts.zone?.minutesEast(on: Self.day(of: point))
        if let zone = offset, let local = publication?.zone {
            minute += local - zone
            offset = local
        }
        let (date, clock) = carried(point, minute)
        let seconds = parts.second.map { ":" + CalendarPoint.padded($0, 2) } ?? ""
        return "\(date)T\(Self.text(clock))\(seconds)\(offset.map(Self.zone) ?? "")"
    }

    private func withDayPart(_ point: CalendarPoint) -> String {
        switch point {
        case .moment(let day, let minute):
            let zone = publication?.zone.map(Self.zone) ?? ""
            return "\(day.iso8601)T\(Self.text(minute))\(zone)"
        case .day, .written:
            return Self.text(point) + (parts.dayPart.map { "T\($0.rawValue)" } ?? "")
        }
    }

    /// Minutes beyond midnight belong to another day, if it is known which.
    private func carried(_ point: CalendarPoint, _ minute: Int) -> (date: String, minute: Int) {
        let days = minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
        if case .day(let day) = point { return ((day + days).iso8601, minute - days * 1440) }
        return (Self.text(point), minute - days * 1440)
    }

    /// The hour of the 24-hour clock.
    private var hourOfDay: Int? {
        guard let hour = parts.hour else { return nil }
        switch parts.dayPart {
        case .pm, .afternoon, .evening: return hour < 12 ? hour + 12 : hour
        case .am, .morning: return hour == 12 ? 0 : hour
        case .night: return hour == 12 ? 24 : (6...11).contains(hour) ? hour + 12 : hour
        case .midday: return hour < 4 ? hour + 12 : hour
        case nil: return parts.isTwelveHour && (1...7).contains(hour) ? hour + 12 : hour
        }
    }

    private static func day(of point: CalendarPoint) -> CivilDay? {
        switch point {
        case .day(let day), .moment(let day, _): day
        case .written: nil
        }
    }

    private static func text(_ point: CalendarPoint) -> String {
        switch point {
        case .day(let day), .moment(let day, _): day.iso8601
        case .written(let text): text
        }
    }

    private static func text(_ minute: Int) -> String {
        "\(CalendarPoint.padded(minute / 60, 2)):\(CalendarPoint.padded(minute % 60, 2))"
    }

    private static func zone(_ minutes: Int) -> String {
        minutes == 0 ? "Z" : (minutes < 0 ? "-" : "+") + text(abs(minutes))
    }
}
