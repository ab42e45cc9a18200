package import Foundation

/// `YYYYMMDDThhmmssZ`, the one form of ISO 8601 that TMX 1.4b has for dates, always UTC.
package enum TMXDate {
    /// A moment as TMX writes it.
    package static func format(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
        func digits(_ value: Int?, _ count: Int) -> String {
            let text = String(value ?? 0)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return digits(parts.year, 4) + digits(parts.month, 2) + digits(parts.day, 2) + "T" + digits(parts.hour, 2)
            + digits(parts.minute, 2) + digits(parts.second, 2) + "Z"
    }

    /// The same moment in TMX's form; nil where `text` is no date. Reads the extended form of ISO 8601 as well
    /// (`2010-01-01T00:00:00`), with or without `Z`.
    package static func normalize(_ text: String) -> String? {
        var bare = Array(text.utf8)
        if bare.count > 16 { bare.removeAll { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") } }
        if bare.count == 15 { bare.append(UInt8(ascii: "Z")) }
        guard bare.count == 16,
            bare[8] == UInt8(ascii: "T"), bare[15] == UInt8(ascii: "Z"),
            let year = number(bare[0..<4]), let month = number(bare[4..<6]), let day = number(bare[6..<8]),
            let hour = number(bare[9..<11]), let minute = number(bare[11..<13]),
            let second = number(bare[13..<15])
        else { return nil }
        guard (1...12).contains(month), (1...days(in: month, of: year)).contains(day) else { return nil }
        guard hour < 24, minute < 60, second < 61 else { return nil }
        return text.utf8.count == bare.count ? text : String(decoding: bare, as: UTF8.self)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(0 as Int?) { value, digit in
            guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            return value * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
