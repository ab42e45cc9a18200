/// A unit of time that texts count in or point with.
enum DateUnit: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    case second, minute, hour, day, week, weekend, fortnight, month, quarter, half, year, decade, century

    /// How a TIMEX3 duration writes it: the designator, and by how much the count is multiplied.
    ///
    /// Hours have no `T` before them (`P48H`), as the contract has it; minutes and seconds do, for `M` is a month.
    var duration: (prefix: String, designator: String, factor: Int) {
        switch self {
        case .second: ("PT", "S", 1)
        case .minute: ("PT", "M", 1)
        case .hour: ("P", "H", 1)
        case .day: ("P", "D", 1)
        case .week: ("P", "W", 1)
        case .weekend: ("P", "WE", 1)
        case .fortnight: ("P", "W", 2)
        case .month: ("P", "M", 1)
        case .quarter: ("P", "M", 3)
        case .half: ("P", "M", 6)
        case .year: ("P", "Y", 1)
        case .decade: ("P", "Y", 10)
        case .century: ("P", "Y", 100)
        }
    }

    /// Whether what is left over from whole units is given in the other: the minutes of `2 hours 40 minutes`.
    func isDivided(into other: DateUnit) -> Bool {
        switch self {
        case .minute: other == .second
        case .hour: other == .minute
        case .day: other == .hour
        case .week: other == .day
        case .month: other == .week || other == .day
        case .year: other == .month
        default: false
        }
    }

    /// Its length in months; nil where it is not made of months.
    var months: Int? {
        switch self {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        case .decade: 120
        case .century: 1200
        default: nil
        }
    }

    /// Its length in days; nil where it is not made of days.
    var days: Int? {
        switch self {
        case .day: 1
        case .week, .weekend: 7
        case .fortnight: 14
        default: nil
        }
    }

    /// Its length in seconds where it is shorter than a day.
    var seconds: Int? {
        switch self {
        case .second: 1
        case .minute: 60
        case .hour: 3600
        default: nil
        }
    }
}
