import Foundation

/// What a pattern means beyond what its slots say: the steps of a key of `patterns` in `dates.json`, apart by spaces.
///
/// | step | meaning |
/// | --- | --- |
/// | `day-1`, `week+1`, `month+0` … | that many units from the anchor; `unit-1` with the unit of the slot |
/// | `ago`, `ahead` | the slot's duration (or unit) before or after the anchor |
/// | `maybe-ahead` | `ahead` where the sentence speaks of what is to come, else `duration`: `in two days` |
/// | `counted` | the distance is counted from the day itself: `lundi en huit` |
/// | `text` | the anchor is the last date named, not the day of publication |
/// | `past`, `present`, `future` | which one a weekday, a month or a season means |
/// | `nth`, `last` | the slot's ordinal, or the last, of the slot's weekdays (or of the days) |
/// | `START`, `MID`, `END`, `APPROX`, `BEFORE` … | modifiers of TIMEX3 |
/// | `MO`, `MI`, `AF`, `EV`, `NI`, `am`, `pm` | parts of the day |
/// | `hour=12`, `minute=30`, `month=5`, `day=1`, `weekday=1`, `era=2018` | a value that the words imply |
/// | `H1`, `Q3` | a half or a quarter of the year |
/// | `decade=197`, `century=18` | the same, as TIMEX3 writes them: the 1970s, the 19th century |
/// | `to` | the minutes are missing to the hour: `twenty to three` |
/// | `12h` | a spoken time that may be in the afternoon |
/// | `quarter`, `half` | the slot's ordinal is one of the year's |
/// | `decade`, `century` | the slot's number names one |
/// | `duration`, `set` | the slot's duration, as such or as a rhythm |
/// | `day?`, `week?` … | some of the unit, not said how many: `in the coming days` |
/// | `now`, `past-ref`, `future-ref` | `PRESENT_REF`, `PAST_REF`, `FUTURE_REF` |
/// | `closing` | only at the end of a clause: `two years after`, and not `two years after the war` |
/// | `weak` | no date by itself |
/// | `uncounted` | no date where a counted noun follows: `de 1648`, not `de 2000 euros` |
/// | `bare` | the same, and a year must be one of ours |
/// | `figures` | only where a number is in figures: `le 2`, not `le deuxième` |
/// | `none` | no date at all: an age, a title |
enum DateAction: Hashable, Sendable {
    case shift(DateUnit?, Int)
    case counted(isPast: Bool)
    case countedIfFuture
    case fromTheDay
    case anchorText
    case direction(DateParts.Direction)
    case nth
    case last
    case modifier(Timex.Modifier)
    case dayPart(DateParts.DayPart)
    case hour(Int)
    case minute(Int)
    case month(Int)
    case weekday(Int)
    case day(Int)
    case era(Int)
    case inDecade(Int)
    case inCentury(Int)
    case period(String)
    case minutesTo
    case twelveHour
    case quarter
    case half
    case decade
    case century
    case duration
    case set
    case vague(DateUnit)
    case reference(String)
    case closing
    case weak
    case uncounted
    case bare
    case figures
    case none

    private static let words: [String: DateAction] = [
        "ago": .counted(isPast: true), "ahead": .counted(isPast: false), "maybe-ahead": .countedIfFuture,
        "counted": .fromTheDay, "text": .anchorText,
        "past": .direction(.past), "present": .direction(.present), "future": .direction(.future),
        "nth": .nth, "last": .last, "to": .minutesTo, "12h": .twelveHour, "quarter": .quarter, "half": .half,
        "decade": .decade, "century": .century, "duration": .duration, "set": .set,
        "now": .reference("PRESENT_REF"), "past-ref": .reference("PAST_REF"), "future-ref": .reference("FUTURE_REF"),
        "closing": .closing, "weak": .weak, "uncounted": .uncounted, "bare": .bare, "figures": .figures, "none": .none,
    ]

    /// Nil where the step is not known.
    init?(_ step: Substring) {
        if let word = Self.words[String(step)] {
            self = word
        } else if let modifier = Timex.Modifier(rawValue: String(step)) {
            self = .modifier(modifier)
        } else if let dayPart = DateParts.DayPart(rawValue: String(step)) {
            self = .dayPart(dayPart)
        } else if ["H1", "H2", "Q1", "Q2", "Q3", "Q4"].contains(step) {
            self = .period(String(step))
        } else if step.last == "?", let unit = DateUnit(rawValue: String(step.dropLast())) {
            self = .vague(unit)
        } else if let equals = step.firstIndex(of: "="), let value = Int(step[step.index(after: equals)...]) {
            guard let assignment = Self.assignment(of: value, to: step[..<equals]) else { return nil }
            self = assignment
        } else if let sign = step.firstIndex(where: { $0 == "-" || $0 == "+" }), let amount = Int(step[sign...]) {
            let unit = DateUnit(rawValue: String(step[..<sign]))
            guard unit != nil || step[..<sign] == "unit" else { return nil }
            self = .shift(unit, amount)
        } else {
            return nil
        }
    }

    /// The steps of a key.
    static func steps(_ key: String) -> [DateAction] {
        key.split(separator: " ").map { step in
            guard let action = DateAction(step) else { preconditionFailure("no such step in dates.json: '\(step)'") }
            return action
        }
    }

    private static func assignment(of value: Int, to field: Substring) -> DateAction? {
        switch field {
        case "hour": .hour(value)
        case "minute": .minute(value)
        case "month": .month(value)
        case "weekday": .weekday(value)
        case "day": .day(value)
        case "era": .era(value)
        case "decade": .inDecade(value)
        case "century": .inCentury(value)
        default: nil
        }
    }
}
