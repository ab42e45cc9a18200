import Foundation

/// Dates as pages write them.
enum PublicationDate {
    /// ISO 8601 for an ISO-like date (`2015-07-24T05:36:09+0100`, `2019/04/28 06:01`, `20150724`) or one of RFC 5322
    /// (`Fri, 24 Jul 2015 05:36:09 GMT`); nil for anything else.
    static func normalized(_ text: String) -> String? { isoLike(text) ?? mail(text) }

    /// The date in a path, as sites put it before an article's name: `/2017/11/09/pont`; nil where there is none.
    static func inAddress(_ address: String) -> String? {
        guard let match = address.firstMatch(of: /\/((?:19|20)\d\d)\/(\d\d?)\/(\d\d?)\//) else { return nil }
        return day(match.1, match.2, match.3)
    }

    private static func isoLike(_ text: String) -> String? {
        let pattern =
            /^\s*(\d{4})([-\/.]?)(\d{1,2})\2(\d{1,2})(?:[T ,]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/
        guard let match = text.firstMatch(of: pattern) else { return nil }
        guard let date = day(match.1, match.3, match.4) else { return nil }
        guard let hour = match.5, let minute = match.6 else { return date }
        return date + "T" + time(hour, minute, match.7) + zone(match.8)
    }

    private static func mail(_ text: String) -> String? {
        let pattern =
            /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/
        guard let match = text.firstMatch(of: pattern), let month = months.firstIndex(of: match.2) else { return nil }
        guard let date = day(match.3, String(month + 1)[...], match.1) else { return nil }
        guard let hour = match.4, let minute = match.5 else { return date }
        return date + "T" + time(hour, minute, match.6) + zone(match.7)
    }

    private static let months: [Substring] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> String? {
        guard let month = Int(month), let day = Int(day), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        return year + "-" + padded(month) + "-" + padded(day)
    }

    private static func time(_ hour: Substring, _ minute: Substring, _ second: Substring?) -> String {
        padded(Int(hour) ?? 0) + ":" + minute + (second.map { ":" + $0 } ?? "")
    }

    private static func zone(_ text: Substring?) -> String {
        guard let text else { return "" }
        guard text.first == "+" || text.first == "-" else { return "Z" }
        let digits = text.filter(\.isNumber)
        return text.prefix(1) + digits.prefix(2) + ":" + digits.suffix(2)
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
