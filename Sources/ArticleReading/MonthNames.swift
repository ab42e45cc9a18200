import Documents
import Foundation
import Synchronization

/// The names of the months in a language, whole and shortened, and where the day stands, as CLDR has them.
struct MonthNames: Sendable {
    /// 1 to 12 by name, in small letters without a stop.
    private let months: [String: Int]
    /// Whether the day stands before the month in figures.
    let isDayFirst: Bool

    private static let known = Mutex<[String: MonthNames]>([:])

    static func of(_ language: Language) -> MonthNames {
        known.withLock { known in
            if let names = known[language.primary] { return names }
            let names = MonthNames(language)
            known[language.primary] = names
            return names
        }
    }

    private init(_ language: Language) {
        var calendar = Calendar(identifier: .gregorian)
        let locale = Locale(identifier: language.primary)
        calendar.locale = locale
        var months: [String: Int] = [:]
        let lists = [
            calendar.monthSymbols, calendar.standaloneMonthSymbols, calendar.shortMonthSymbols,
            calendar.shortStandaloneMonthSymbols,
        ]
        for names in lists {
            for (index, name) in names.enumerated() {
                let plain = name.lowercased().filter { $0 != "." }
                if months[plain] == nil { months[plain] = index + 1 }
            }
        }
        self.months = months
        let format = DateFormatter.dateFormat(fromTemplate: "yMd", options: 0, locale: locale) ?? ""
        isDayFirst = format.prefix { $0 != "M" }.contains("d")
    }

    /// Its number; a word of three letters or more that one name alone starts with is that name.
    func month(_ word: String) -> Int? {
        if let month = months[word] { return month }
        guard word.count >= 3 else { return nil }
        let found = Set(months.filter { $0.key.hasPrefix(word) }.values)
        return found.count == 1 ? found.first : nil
    }
}
