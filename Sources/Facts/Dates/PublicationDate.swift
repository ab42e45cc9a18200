/// When an article appeared, as far as it is known.
struct PublicationDate: Sendable {
    var day: CivilDay
    /// Minutes after midnight; nil where only the day is known.
    var minute: Int?
    /// Minutes east of Greenwich; nil where the zone is not known.
    var zone: Int?

    /// Reads ISO 8601: `2017-11-09`, `2017-11-09T16:30:00Z`, `…T16:30-02:00`. Nil where the day cannot be read.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        func number(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            return Int(String(decoding: bytes[start..<start + count], as: UTF8.self))
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), (1...12).contains(month),
            (1...CivilDay.daysInMonth(year: year, month: month)).contains(day)
        else { return nil }
        self.day = CivilDay(year: year, month: month, day: day)
        guard let hour = number(11, 2), let minute = number(14, 2) else { return }
        self.minute = hour * 60 + minute
        zone = Self.zone(of: bytes.dropFirst(16))
    }

    private static func zone(of bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.last == UInt8(ascii: "Z") { return 0 }
        let signs = [UInt8(ascii: "+"), UInt8(ascii: "-")]
        guard let sign = bytes.lastIndex(where: signs.contains) else { return nil }
        let digits = bytes[(sign + 1)...].filter { $0 != UInt8(ascii: ":") }.map { Int($0) - 48 }
        guard digits.count == 4, digits.allSatisfy((0...9).contains) else { return nil }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return bytes[sign] == signs[0] ? minutes : -minutes
    }
}
