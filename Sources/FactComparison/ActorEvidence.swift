import Documents
import Facts
import Foundation

/// What speaks for and against one version naming an actor in the place of another one.
///
/// The danger is a name that the other version translates or spells in a way of its own, or a common word written
/// large. So the names must not resemble each other, a name that is recognised elsewhere counts more, and one that may
/// be no name less.
struct ActorEvidence {
    /// The sum of the evidence as a logit.
    private let logit: Double

    /// The chance that an editor agrees that the two conflict.
    var confidence: Double { 1 / (1 + exp(-logit)) }

    /// `left` and `right` are indices into the two sides of `comparison`; `rivals` is how many other actors of `bead`
    /// are named on one side alone. Nil where the two cannot conflict, since the names may be one.
    init?(_ left: Int, _ right: Int, rivals: Int, in bead: Int, of comparison: PairComparison) {
        let (source, target) = (comparison.source[left], comparison.target[right])
        guard case .actor(let own) = source.content, case .actor(let other) = target.content,
            let ownID = own.id, let otherID = other.id, let contrast = own.contrast(with: other),
            contrast != .resembling
        else { return nil }
        let isShared = (comparison.targetMentions[ownID] != nil, comparison.sourceMentions[otherID] != nil)
        let isHalf = contrast == .half
        let isShuffled = isShared == (true, true)
        guard !isShuffled || !isHalf && rivals == 0 else { return nil }
        let repeats =
            !isShared.0 && comparison.sourceMentions[ownID, default: 0] > 1
            || !isShared.1 && comparison.targetMentions[otherID, default: 0] > 1
        var sum = isHalf ? Weight.half : 0
        if isShared.0 || isShared.1 { sum += isShuffled ? Weight.bothShared : Weight.shared }
        if own.isKnown, other.isKnown {
            sum += Weight.bothAreKnown
        } else if !isHalf {
            if repeats { sum -= Weight.repeated }
            if own.isKnown != other.isKnown, own.kind != other.kind { sum -= Weight.oneIsKnown }
            if source.fact.range.start < 2 || target.fact.range.start < 2 { sum -= Weight.initial }
        }
        if Self.isAcronym(source.fact.text) || Self.isAcronym(target.fact.text) { sum -= Weight.acronym }
        sum += Weight.person * Double([own.kind, other.kind].count { $0 == .person })
        sum += Weight.unique - Weight.rival * Double(rivals)
        sum -= Weight.distance * max(0, abs(source.position - target.position) - 0.1)
        sum += Weight.score * (comparison.trust(in: bead) - 0.7)
        sum -= Weight.sentence * Double(comparison.beads[bead].source.count + comparison.beads[bead].target.count - 2)
        logit = Weight.base + sum
    }

    /// Letters that stand for words, which another language abbreviates otherwise.
    private static func isAcronym(_ name: String) -> Bool {
        name != name.lowercased() && (name.count < 4 || name == name.uppercased())
    }
}

/// What each piece of evidence counts in the logit.
private enum Weight {
    static let base = -0.8
    /// All words of the two names agree but one.
    static let half = 2.0
    /// One of the two is named by both articles, elsewhere: its name is one that could have been recognised here.
    static let shared = 1.4
    /// Both are: the versions may have told the two apart in another order.
    static let bothShared = 0.7
    /// A name that one article gives again and again and that was never linked is spelled otherwise in the other.
    static let repeated = 1.2
    /// The table knows both, as two.
    static let bothAreKnown = 0.8
    /// What the table knows under all its names beside what may be no name.
    static let oneIsKnown = 0.9
    /// The first word of a sentence has a capital in any case.
    static let initial = 0.5
    static let acronym = 1.5
    static let person = 0.3
    static let unique = 0.6
    static let rival = 0.6
    /// For the whole length of the sentence.
    static let distance = 4.0
    static let score = 1.5
    /// For each sentence of the bead beyond one a side.
    static let sentence = 0.3
}
