import ICU

/// Applies rules to one text after the other.
struct BreakFinder {
    /// A group's place in the list of rules, and its matcher.
    private typealias Group = (order: Int, matcher: Matcher)

    private let breaks: [Group]
    private let exceptions: [Group]

    init(_ rules: BreakRules) {
        breaks = rules.breaks.map { ($0.order, Matcher($0.pattern)) }
        exceptions = rules.exceptions.map { ($0.order, Matcher($0.pattern)) }
    }

    /// Where `text` breaks, in UTF-16 units, ascending, without its ends.
    func boundaries(in text: UTF16Text) -> [Int] {
        var breaking = candidates(in: text)
        for exception in exceptions where breaking.contains(where: { $0.order > exception.order }) {
            exception.matcher.reset(to: text)
            breaking.removeAll { $0.order > exception.order && exception.matcher.matches(at: $0.position) }
        }
        return breaking.map(\.position)
    }

    /// The positions that a rule breaks at, ascending, each with the first such rule.
    private func candidates(in text: UTF16Text) -> [(position: Int, order: Int)] {
        var found: [(position: Int, order: Int)] = []
        for group in breaks {
            group.matcher.reset(to: text)
            found += Self.ends(of: group.matcher, in: text).map { ($0, group.order) }
        }
        found.sort { ($0.position, $0.order) < ($1.position, $1.order) }
        return found.indices.filter { $0 == 0 || found[$0].position != found[$0 - 1].position }.map { found[$0] }
    }

    /// The ends of the matches within the text.
    private static func ends(of matcher: Matcher, in text: UTF16Text) -> [Int] {
        var ends: [Int] = []
        var from = 0
        while from < text.count, let match = matcher.firstMatch(from: from) {
            if match.upperBound > 0, match.upperBound < text.count { ends.append(match.upperBound) }
            from = max(match.upperBound, match.lowerBound + 1)
        }
        return ends
    }
}
