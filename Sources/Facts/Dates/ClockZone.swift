import Foundation

/// The time zone that stands with a time of day.
enum ClockZone: Hashable, Sendable {
    /// Minutes east of Greenwich: `GMT`, `CEST`.
    case offset(Int)
    /// The legal time of a place: `heure de Paris`, which is another one in summer.
    case place(TimeZone)

    /// Minutes east of Greenwich on a day; nil where they depend on the day and it is not known.
    func minutesEast(on day: CivilDay?) -> Int? {
        switch self {
        case .offset(let minutes): return minutes
        case .place(let zone):
            let noon = day.map { Date(timeIntervalSince1970: Double($0.number) * 86_400 + 43_200) }
            guard zone.nextDaylightSavingTimeTransition != nil else {
                return zone.secondsFromGMT(for: noon ?? Date()) / 60
            }
            return noon.map { zone.secondsFromGMT(for: $0) / 60 }
        }
    }
}
