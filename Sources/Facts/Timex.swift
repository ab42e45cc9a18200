/// What an expression of time says, as a TIMEX3 value of ISO-TimeML (ISO 24617-1, section 7.3).
package struct Timex: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    package enum Modifier: String, Sendable, Codable {
        case before = "BEFORE"
        case after = "AFTER"
        case onOrBefore = "ON_OR_BEFORE"
        case onOrAfter = "ON_OR_AFTER"
        case lessThan = "LESS_THAN"
        case moreThan = "MORE_THAN"
        case equalOrLess = "EQUAL_OR_LESS"
        case equalOrMore = "EQUAL_OR_MORE"
        case start = "START"
        case mid = "MID"
        case end = "END"
        case approximately = "APPROX"
    }

    /// What a value was computed from, where the words alone do not give it.
    package enum Anchor: String, Sendable, Codable {
        /// The day of publication.
        case publication
        /// The last date that the text named.
        case text
    }

    /// `2017-11-08`, `2017-10`, `XXXX-11-08`, `2017-W45-2`, `2017-11-08T16:30`, `T16:30`, `P48H`, `PRESENT_REF`.
    package var value: String
    package var kind: Kind
    package var modifier: Modifier?
    package var anchor: Anchor?
    /// The weekday that was named with the date or instead of it, 1 for Monday to 7.
    package var weekday: Int?
    /// How far the value is from its anchor, as a TIMEX3 duration, where that is what the words say: `P5Y` of `il y a
    /// cinq ans`.
    package var distance: String?

    package init(
        value: String, kind: Kind, modifier: Modifier? = nil, anchor: Anchor? = nil, weekday: Int? = nil,
        distance: String? = nil
    ) {
        self.value = value
        self.kind = kind
        self.modifier = modifier
        self.anchor = anchor
        self.weekday = weekday
        self.distance = distance
    }

    /// Whether it is one day whose year, month and day are all known: `2017-11-08`.
    var isFullDay: Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        return kind == .date && parts.map(\.utf8.count) == [4, 2, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }
    }
}
