/// A day that has a name, every year: a key of `holidays` in `dates.json`.
enum Feast: Hashable, Sendable {
    /// `12-25`.
    case fixed(month: Int, day: Int)
    /// `11/4/4`: the fourth Thursday of November; `05/-1/1`: the last Monday of May.
    case weekday(month: Int, ordinal: Int, weekday: Int)
    /// `easter+39`: so many days from Easter Sunday of the western churches.
    case easter(Int)
    /// `pascha+0`: so many days from Easter Sunday of the eastern churches.
    case pascha(Int)

    /// Nil where the key has another form.
    init?(_ key: String) {
        if let sign = key.firstIndex(where: { $0 == "+" || $0 == "-" }), let days = Int(key[sign...]) {
            switch key[..<sign] {
            case "easter": self = .easter(days)
            case "pascha": self = .pascha(days)
            case let month:
                guard let month = Int(month) else { return nil }
                self = .fixed(month: month, day: -days)
            }
            return
        }
        let numbers = key.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self = .weekday(month: numbers[0], ordinal: numbers[1], weekday: numbers[2])
    }

    /// The day on which it falls in a year.
    func day(in year: Int) -> CivilDay {
        switch self {
        case .fixed(let month, let day): CivilDay(year: year, month: month, day: day)
        case .weekday(let month, let ordinal, let weekday):
            DateParts.Nth(ordinal: ordinal, weekday: weekday).day(year, month)
        case .easter(let days): Self.easter(year) + days
        case .pascha(let days): Self.pascha(year) + days
        }
    }

    /// Easter Sunday (Meeus, "Astronomical Algorithms", chapter 8).
    private static func easter(_ year: Int) -> CivilDay {
        let (century, golden) = (year / 100, year % 19)
        let leaps = century / 4
        let moons = (century - (century - 17) / 25) / 3
        var epact = (19 * golden + century - leaps - moons + 15) % 30
        epact -= epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11))
        let weekday = (year + year / 4 + epact + 2 - century + leaps) % 7
        return CivilDay(year: year, month: 3, day: 28 + epact - weekday)
    }

    /// By the Julian calendar (Meeus, chapter 8), as a day of the Gregorian one.
    private static func pascha(_ year: Int) -> CivilDay {
        let (a, b, c) = (year % 4, year % 7, year % 19)
        let d = (19 * c + 15) % 30
        let e = (2 * a + 4 * b - d + 34) % 7
        let day = CivilDay(year: year, month: (d + e + 114) / 31, day: (d + e + 114) % 31 + 1)
        return day + (year / 100 - year / 400 - 2)
    }
}
