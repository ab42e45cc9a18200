/// What stands in a pattern for a set of words or numbers. Earlier cases are tried first.
enum DateSlot: String, Sendable, CaseIterable {
    // Names, from the tables.
    case weekday, month, season, part, holiday, zone
    // Numbers of a clock or a calendar: `{clock}` is hours and minutes in one, `{mm}` the number of a month.
    case hour, minute, clock, mm, day, year, ord, roman
    // A count with its unit, a unit, a number.
    case duration, unit, n

    /// Slots that may catch something at a token.
    struct Set: OptionSet, Sendable {
        let rawValue: UInt32
        static let n = Set(.n)
        static let duration = Set(.duration)
        static let year = Set(.year)
        static let roman = Set(.roman)
        /// What catches a number, in figures or in words.
        static let numbers: Set = [
            Set(.hour), Set(.minute), Set(.clock), Set(.mm), Set(.day), .year, Set(.ord), .duration, .n,
        ]

        /// What catches no more of figures than one token, but for the suffix of an ordinal.
        static let oneToken: Set = [Set(.hour), Set(.minute), Set(.clock), Set(.mm), Set(.day), .year]

        /// What catches figures, by how many there are; two are a year only behind a mark.
        static func figures(_ count: Int, isBehindMark: Bool) -> Set {
            let set = byFigures[min(count, byFigures.count - 1)]
            return isBehindMark && count < 3 ? set.union(.year) : set
        }

        private static let byFigures: [Set] = {
            let few: Set = [Set(.hour), Set(.minute), Set(.mm), Set(.day), Set(.ord), .duration, .n]
            return [
                few, few, few, [Set(.clock), .duration, .n], [Set(.clock), .year, .duration, .n], [.duration, .n],
            ]
        }()

        /// No slot: names of more than one word begin with the word.
        static let longer = Set(rawValue: 1 << 30)
        /// No slot: the token is a number, and what follows it is no word of dates and no more of the number.
        static let lone = Set(rawValue: 1 << 31)

        init(rawValue: UInt32) { self.rawValue = rawValue }

        init(_ slot: DateSlot) { rawValue = 1 << UInt32(slot.order) }
    }
}

/// One way to write a pattern: words and slots in a row.
///
/// In `dates.json` a pattern is written as its words with `{slots}`; `(a|b c)` is a choice, `[a]` may be left out. A
/// slot for a name may be written together with letters: `{weekday}abend`.
enum DatePattern {
    enum Piece: Hashable, Sendable {
        case words(String)
        case slot(DateSlot)
    }

    /// All the ways in which a pattern may be written. Requires that brackets pair.
    static func expand(_ pattern: String) -> [String] {
        guard let open = pattern.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return [pattern] }
        let close = closing(of: open, in: pattern)
        let head = pattern[..<open]
        let tails = expand(String(pattern[pattern.index(after: close)...]))
        var choices = alternatives(pattern[pattern.index(after: open)..<close]).flatMap { expand(String($0)) }
        if pattern[open] == "[" { choices.append("") }
        return choices.flatMap { choice in tails.map { head + choice + $0 } }
    }

    /// The pieces of a pattern without choices.
    static func pieces(_ pattern: String) -> [Piece] {
        pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap { index, part -> [Piece] in
            guard index > 0, let end = part.firstIndex(of: "}") else { return [.words(String(part))] }
            guard let slot = DateSlot(rawValue: String(part[..<end])) else {
                preconditionFailure("no such slot in dates.json: '\(pattern)'")
            }
            return [.slot(slot), .words(String(part[part.index(after: end)...]))]
        }
    }

    private static func closing(of open: String.Index, in pattern: String) -> String.Index {
        var depth = 0
        for index in pattern.indices[open...] {
            switch pattern[index] {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            default: break
            }
            if depth == 0 { return index }
        }
        preconditionFailure("brackets do not pair in dates.json: '\(pattern)'")
    }

    /// The choices between the bars of the outermost level.
    private static func alternatives(_ text: Substring) -> [Substring] {
        var depth = 0
        return text.split(omittingEmptySubsequences: false) { character in
            switch character {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            default: break
            }
            return character == "|" && depth == 0
        }
    }
}
