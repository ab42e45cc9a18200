package import FactComparison

/// What an editor thinks of a discrepancy.
package struct Judgement: Hashable, Sendable, Codable {
    package enum Verdict: String, Sendable, Codable {
        /// It is one: the versions do differ, and somebody should act on it.
        case accepted
        /// It is none, or it does not matter; the next run does not show it.
        case dismissed
    }

    /// Nil where there is a note only.
    package var verdict: Verdict?
    /// Why it was dismissed.
    package var reason: String?
    package var note: String?

    package init(verdict: Verdict? = nil, reason: String? = nil, note: String? = nil) {
        self.verdict = verdict
        self.reason = reason
        self.note = note
    }

    var isBlank: Bool { verdict == nil && reason == nil && note == nil }
}

/// A discrepancy, told by what the versions say and not by its place, so that it is known again after a correction of the
/// alignment and in the next run.
package struct DiscrepancyKey: Hashable, Sendable, Codable {
    package var type: Discrepancy.Kind
    /// One for each version that differs from the pivot.
    package var differences: [AcceptedDifference]

    package init(type: Discrepancy.Kind, differences: [AcceptedDifference]) {
        self.type = type
        self.differences = differences
    }
}
