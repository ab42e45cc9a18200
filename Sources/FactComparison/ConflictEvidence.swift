import Foundation
import Documents
import Facts

/// What speaks for and against two numbers or times being given in the same place of the same statement.
struct ConflictEvidence {
    /// The sum of the evidence as a logit.
    private(set) var logit: Double

    /// The chance that an editor agrees that the two conflict.
    var confidence: Double { 1 / (1 + exp(-logit)) }

    /// Below it, the two are shown as an omission and an addition.
    static let alarmThreshold = 0.5

    /// What a conflict keeps of its confidence where the values that differ come up elsewhere in the other version.
    static let displacement = 0.8

    /// From it on, a conflict in place weighs more than a fact that may have moved from afar.
    static let strong = 0.85

    /// `left` and `right` are indices into the two sides of `comparison`.
    init(_ left: Int, _ right: Int, in bead: Int, of comparison: PairComparison) {
        let (source, target) = (comparison.source[left], comparison.target[right])
        logit = Weight.base
        let distance = max(0, Self.distance(source, target, comparison.anchors(in: bead)) - 0.1)
        logit -= distance * (Self.mayStandAnywhere(source, target) ? Weight.freeDistance : Weight.distance)
        logit += Weight.score * (comparison.trust(in: bead) - 0.7)
        logit -= Weight.sentence * Double(comparison.beads[bead].source.count + comparison.beads[bead].target.count - 2)
        let rivals = comparison.rivals(of: left, right, in: bead)
        logit += rivals == 0 ? Weight.unique : -Weight.rival * Double(rivals - 1)
        logit += Weight.agreement * ((comparison.agreement(in: bead) ?? 0.5) - 0.5)
        if comparison.recurs(left, right) { logit -= Weight.recurs }
        if source.hasOtherSource(than: target) { logit -= Weight.otherSource }
        if source.isFeast, target.isFeast { logit -= Weight.feasts }
        let computed = [source, target].count(where: \.isComputed)
        logit -= computed == 2 ? Weight.bothComputed : computed == 1 ? Weight.computed : 0
        if source.isComputedFromText, target.isComputedFromText { logit -= Weight.bothFromText }
        logit -= max(Self.doubt(source.wording), Self.doubt(target.wording))
        logit += Self.likeness(source, target)
    }

    /// A day stands before or after its statement as the language likes; an amount stands with what it counts.
    private static func mayStandAnywhere(_ source: PlacedFact, _ target: PlacedFact) -> Bool {
        guard case .time(let left) = source.content, case .time(let right) = target.content,
            case .calendar(let own) = left.content, case .calendar(let others) = right.content
        else { return false }
        return own.grain == others.grain
    }

    private static func doubt(_ wording: PlacedFact.Wording) -> Double {
        switch wording {
        case .digits: 0
        case .smallWord: Weight.smallWord
        case .oneOrTwo: Weight.oneOrTwo
        }
    }

    /// How far apart the two stand, measured between the facts that agree around them.
    private static func distance(
        _ source: PlacedFact, _ target: PlacedFact, _ anchors: [(source: Double, target: Double)]
    ) -> Double {
        let known = [(0, 0), (1, 1)] + anchors.map { ($0.source, $0.target) }
        let below = known.filter { $0.0 <= source.position }.max { $0.0 < $1.0 } ?? (0, 0)
        let above = known.filter { $0.0 > source.position }.min { $0.0 < $1.0 } ?? (1, 1)
        let share = above.0 > below.0 ? (source.position - below.0) / (above.0 - below.0) : 0
        let expected = below.1 + share * (above.1 - below.1)
        return min(abs(expected - target.position), abs(source.position - target.position))
    }

    /// How much the two look like two values of one thing.
    private static func likeness(_ source: PlacedFact, _ target: PlacedFact) -> Double {
        switch (source.content, target.content) {
        case (.number(let left), .number(let right)): likeness(left, right)
        case (.time(let left), .time(let right)): likeness(left, right)
        case (.number, .time), (.time, .number): Weight.sameGrain
        default: -.infinity
        }
    }

    private static func likeness(_ left: Magnitude, _ right: Magnitude) -> Double {
        let unit =
            switch left.unit.relation(to: right.unit) {
            case .same: left.unit == .none ? 0 : Weight.sameUnit
            case .convertible: Weight.convertibleUnit
            case .open: left.unit == .none || right.unit == .none ? -Weight.oneUnit : 0
            case .doubtful: -Weight.oneUnit
            case .otherCurrency, .unrelated: -Double.infinity
            }
        let (own, others) = left.hasMarksMistaken(beside: right) ? (left.thousandfold, right) : (left, right)
        let ends = others.hasMarksMistaken(beside: own) ? (own, others.thousandfold) : (own, others)
        return unit + DigitChange(ends.0.low, ends.1.low).weight
    }

    private static func likeness(_ left: TimeValue, _ right: TimeValue) -> Double {
        switch (left.content, right.content) {
        case (.calendar(let own), .calendar(let others)):
            return own.grain == others.grain ? Weight.sameGrain : -Weight.otherGrain
        case (.duration, .calendar), (.calendar, .duration): return Weight.sameGrain
        case (.duration(let own), .relative(let others)): return DigitChange(own.count, abs(others.count)).weight
        case (.relative(let own), .duration(let others)): return DigitChange(abs(own.count), others.count).weight
        case (.duration(let own), .duration(let others)):
            let isSameUnit = own.resolution == others.resolution
            return DigitChange(own.count, others.count).weight + (isSameUnit ? Weight.sameGrain : 0)
        default: return -Weight.computed
        }
    }
}

/// What each piece of evidence counts in the logit.
private enum Weight {
    static let base = 0.3
    /// For the whole length of the sentence.
    static let distance = 4.0
    /// The same for days and the like.
    static let freeDistance = 2.5
    static let score = 1.5
    /// For each sentence of the bead beyond one a side.
    static let sentence = 0.3
    static let unique = 1.0
    static let rival = 0.6
    static let agreement = 0.8
    static let recurs = 0.7
    /// Each text may quote its own source rightly.
    static let otherSource = 0.5
    static let smallWord = 0.6
    static let oneOrTwo = 1.5
    static let sameUnit = 1.2
    static let convertibleUnit = 0.8
    /// One amount has a unit that the other could have.
    static let oneUnit = 1.0
    static let sameGrain = 0.8
    static let otherGrain = 1.0
    /// The day was counted from another one: `la veille`, `two days later`.
    static let computed = 0.8
    /// And so was the other: `la veille` and `the day before` count from what each text named last.
    static let bothComputed = 2.5
    /// Both count from the last day that their texts named, and texts need not name days in one order.
    static let bothFromText = 1.5
    /// `Nouvel An` and `Nochevieja`, the eve or the day.
    static let feasts = 3.0
}

extension DigitChange {
    /// What it counts in the logit.
    fileprivate var weight: Double {
        switch self {
        case .oneDigit: 1.2
        case .scale: 1
        case .near: 0.5
        case .other: 0
        case .far: -1.5
        }
    }
}
