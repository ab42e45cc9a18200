import Documents
import Foundation

/// What a language's `dates.json` says, and its `dates.cldr.json`, which a script writes from CLDR.
///
/// Words are in the language's own spelling; they are cut and folded as sentences are.
struct DateTables: Sendable {
    /// The order of day, month and year in numeric dates.
    enum NumericOrder: String, Codable, Sendable {
        case dayMonthYear = "dmy"
        case monthDayYear = "mdy"
        case yearMonthDay = "ymd"
    }

    enum NameCase: String, Codable, Sendable {
        case capital, small
    }

    struct Names: Codable, Sendable {
        var months: [String: Int] = [:]
        var monthsShort: [String: Int] = [:]
        var weekdays: [String: Int] = [:]
        var weekdaysShort: [String: Int] = [:]
    }

    struct Words: Codable, Sendable {
        var numericOrder: NumericOrder = .dayMonthYear
        /// The order where the region of the language tag writes another one.
        var regionalOrders: [String: NumericOrder]?
        /// `15.2.` with no year is a date.
        var hasDottedDays: Bool?
        /// `3:30` is more often in the afternoon.
        var hasTwelveHourClock: Bool?
        /// How months and weekdays are written, where that tells them from other words: `may`, `Mars`.
        var nameCase: NameCase?
        /// All nouns have capitals, so that one says nothing.
        var hasCapitalNouns: Bool?
        var months: [String: Int]?
        var weekdays: [String: Int]?
        var units: [DateUnit: [String]]?
        var seasons: [String: [String]]?
        var dayParts: [DateParts.DayPart: [String]]?
        /// The legal time of places by their zone in the IANA data base: `Europe/Paris`, `heure de Paris`.
        var zones: [String: [String]]?
        /// By the day, as `Feast` reads it: `12-25`, `easter+1`, `11/4/4`.
        var holidays: [String: [String]]?
        /// What counts a unit besides numbers: `a`, `several`; by the number, or `X` where it is not said how many.
        var counts: [String: [String]]?
        var ordinals: [String: [String]]?
        /// What follows the digits of an ordinal: `er`, `th`, `-го`.
        var ordinalSuffixes: [String]?
        /// Units that stand for a fixed duration: `quinzaine`, by the TIMEX3 value.
        var durations: [String: [String]]?
        /// Names that are also other words, and are dates only in company.
        var weak: [String]?
        /// Words that may stand between two pieces of an expression.
        var glue: [String]?
        /// What may stand between the ends of a range.
        var rangeWords: [String]?
        /// What joins the parts of a length: `two hours and twenty minutes`.
        var joiners: [String]?
        /// Words after which a number has counted nothing: prepositions, conjunctions, auxiliaries.
        var functionWords: [String]?
        /// Words of sentences that speak of what is to come.
        var futureWords: [String]?
        /// Words that begin a clause with a verb of its own: `que`, `that`.
        var clauseWords: [String]?
        /// What verbs in the future end in.
        var futureEndings: [String]?
        /// Particles written together with the word that follows.
        var prefixes: [String]?
        /// Patterns by what they mean: see `DateAction` and `DatePattern`.
        var patterns: [String: [String]]?
    }

    var names = Names()
    var words = Words()

    /// The tables of a language, empty where there are none: then only numeric dates are read.
    init(language: Language) {
        let folder = Bundle.module.resourceURL?.appending(path: "Languages/\(language.primary)")
        names = Self.decode("dates.cldr.json", in: folder) ?? names
        words = Self.decode("dates.json", in: folder) ?? words
        if let region = language.tag.split(separator: "-").last, let order = words.regionalOrders?[String(region)] {
            words.numericOrder = order
        }
    }

    /// A file that is not there is no table; one that is there and broken is a fault of the package.
    private static func decode<Table: Decodable>(_ name: String, in folder: URL?) -> Table? {
        guard let url = folder?.appending(path: name), let data = try? Data(contentsOf: url) else { return nil }
        do {
            return try JSONDecoder().decode(Table.self, from: data)
        } catch {
            preconditionFailure("\(url.path): \(error)")
        }
    }
}
