import Facts

/// The length of a TIMEX3 duration: `PT48H`, `P2D`, `P1.5Y`, `P1DE`.
struct DurationLength: Hashable {
    var seconds: Double
    /// The length of the smallest unit given.
    var resolution: Double

    /// How many of the smallest unit it is.
    var count: Double { seconds / resolution }

    /// Whether it is given in whole years.
    var isYears: Bool { resolution == 31_557_600 }

    /// Nil where the length is not given (`PXD`) or the value is no duration.
    init?(timex value: String) {
        guard value.hasPrefix("P"), value.count > 2 else { return nil }
        var (isTime, number, unit) = (false, "", "")
        (seconds, resolution) = (0, .infinity)
        for character in value.dropFirst() {
            if character.isNumber || character == "." {
                guard close(number: &number, unit: &unit, isTime: isTime) else { return nil }
                number.append(character)
            } else if character == "T" {
                guard close(number: &number, unit: &unit, isTime: isTime) else { return nil }
                isTime = true
            } else {
                unit.append(character)
            }
        }
        guard close(number: &number, unit: &unit, isTime: isTime), resolution.isFinite else { return nil }
    }

    /// Adds the part that `number` and `unit` make, if one is complete.
    private mutating func close(number: inout String, unit: inout String, isTime: Bool) -> Bool {
        guard !unit.isEmpty else { return true }
        let length = isTime && unit == "M" ? 60 : Self.lengths[unit]
        guard let length, let count = Double(number) else { return false }
        seconds += count * length
        resolution = min(resolution, length)
        (number, unit) = ("", "")
        return true
    }

    /// `DE` and `CE` are decades and centuries; months and years are those of `Measure`.
    private static let lengths: [String: Double] = [
        "S": 1, "H": 3600, "D": 86_400, "W": 604_800, "WE": 172_800, "M": 2_629_800, "Q": 7_889_400, "Y": 31_557_600,
        "DE": 315_576_000, "CE": 3_155_760_000, "ML": 31_557_600_000,
    ]

    /// What a count of thousands of years is to a year: it was taken from one that nobody would write, `2313 году`.
    func yearVerdict(_ value: CalendarValue) -> Verdict {
        guard isYears, (1000..<10_000).contains(count), let year = value.fullYear else { return .unrelated }
        return count == Double(year) ? .same : DigitChange(count, Double(year)) == .oneDigit ? .different : .unrelated
    }

    /// Whether one counts the first day as well, as `quinze jours` does for two weeks and `huit jours` for one.
    func countsFirstDay(of other: DurationLength) -> Bool {
        let (days, weeks) = resolution < other.resolution ? (self, other) : (other, self)
        return days.resolution == 86_400 && weeks.resolution == 604_800 && weeks.seconds <= 2 * 604_800
            && days.seconds == weeks.seconds + 86_400
    }
}
