import ICU

/// An ordered list of SRX rules, compiled.
///
/// At each position the first rule that matches decides (SRX 2.0, section 5); where none does, the text goes on. The
/// rules that break find the positions; only there the exceptions before them are asked, those in a row in one pattern.
struct BreakRules: Sendable {
    struct Group: Sendable {
        /// The place of its first rule in the list.
        let order: Int
        let pattern: Pattern
    }

    let breaks: [Group]
    let exceptions: [Group]

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
}
