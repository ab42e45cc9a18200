import Facts

/// How grave a discrepancy is for a reader of the news.
struct Severity {
    let value: Discrepancy.Severity

    /// For two values of one statement.
    init(of type: Discrepancy.Kind, _ source: PlacedFact, _ target: PlacedFact) {
        guard type == .conflict else { value = .low; return }
        switch (source.content, target.content) {
        case (.number(let left), .number(let right)): value = Self.ofAmounts(left.standardLow, right.standardLow)
        case (.time(let left), .time(let right)): value = Self.ofTimes(left, right)
        default: value = .medium
        }
    }

    /// For a fact that only one version gives: what stands in the headline or the lead weighs more.
    init(ofLonely placed: PlacedFact) {
        let isLead = placed.sentence < Self.leadLength
        value = isLead && !placed.isDemonym && placed.wording != .oneOrTwo ? .medium : .low
    }

    /// Sentences of the headline and the first paragraph.
    private static let leadLength = 3

    private static func ofAmounts(_ left: Double, _ right: Double) -> Discrepancy.Severity {
        guard left * right > 0 else { return .high }
        let ratio = max(left / right, right / left)
        return ratio >= 5 ? .high : ratio >= 1.1 ? .medium : .low
    }

    private static func ofTimes(_ left: TimeValue, _ right: TimeValue) -> Discrepancy.Severity {
        switch (left.content, right.content) {
        case (.duration(let own), .duration(let others)): return ofAmounts(own.seconds, others.seconds)
        case (.calendar(let own), .calendar(let others)):
            guard own.hasSameDay(as: others), let start = own.minutes, let end = others.minutes else { return .high }
            return abs(start - end) >= 60 ? .medium : .low
        default: return .medium
        }
    }
}

extension Magnitude {
    /// The amount in the unit of its dimension, so that feet and metres compare.
    fileprivate var standardLow: Double {
        if case .measure(let measure) = unit { measure.standard(low) } else { low }
    }
}

extension CalendarValue {
    fileprivate func hasSameDay(as other: CalendarValue) -> Bool {
        (month, day, year, weekday) == (other.month, other.day, other.year, other.weekday)
    }
}
