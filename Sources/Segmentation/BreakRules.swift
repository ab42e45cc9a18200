import ICU

/// An ordered list of SRX rules, compiled.
///
/// At each position the first rule that matches decides (SRX 2.0, section 5); where none does, the text goes on. The
/// rules that break find the positions; only there the exceptions before them are asked, those in a row in one pattern.
struct BreakRules: Sendable {
    private struct Group: Sendable {
        /// The place of its first rule in the list.
        let order: Int
        let pattern: Pattern
    }

    private let breaks: [Group]
    private let exceptions: [Group]

    /// Compiles `rules`; fails on a pattern that ICU does not take.
    init(_ rules: [SRXRule]) throws(PatternError) {
        breaks = try Self.breaks(of: rules)
        exceptions = try Self.exceptions(of: rules)
    }

    private static func breaks(of rules: [SRXRule]) throws(PatternError) -> [Group] {
        var groups: [Group] = []
        for (order, rule) in rules.enumerated() where rule.isBreak {
            let pattern = try Pattern(rule.patternFromBefore)
            groups.append(Group(order: order, pattern: pattern))
        }
        return groups
    }

    private static func exceptions(of rules: [SRXRule]) throws(PatternError) -> [Group] {
        var groups: [Group] = []
        for row in rules.indices.split(whereSeparator: { rules[$0].isBreak }) {
            let pattern = try Pattern(rules[row].map(\.patternAtPosition).joined(separator: "|"))
            groups.append(Group(order: row.startIndex, pattern: pattern))
        }
        return groups
    }

    /// Where `text` breaks, in UTF-16 units, ascending, without its ends.
    func boundaries(in text: UTF16Text) -> [Int] {
        var orders: [Int: Int] = [:]
        for group in breaks {
            for position in Self.positions(of: group.pattern, in: text) where orders[position] == nil {
                orders[position] = group.order
            }
        }
        for group in exceptions where orders.values.contains(where: { $0 > group.order }) {
            var matcher = Matcher(group.pattern, in: text)
            for (position, order) in orders where order > group.order && matcher.matches(at: position) {
                orders[position] = nil
            }
        }
        return orders.keys.sorted()
    }

    /// The ends of the matches of a rule that breaks, within the text.
    private static func positions(of pattern: Pattern, in text: UTF16Text) -> [Int] {
        var matcher = Matcher(pattern, in: text)
        var positions: [Int] = []
        var from = 0
        while from < text.count, let match = matcher.firstMatch(from: from) {
            if match.upperBound > 0, match.upperBound < text.count { positions.append(match.upperBound) }
            from = max(match.upperBound, match.lowerBound + 1)
        }
        return positions
    }
}
