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
            let ownID = own.id, let otherID = other.id, let contrast = own.contrast(with: other), !contrast.isShortForm,
            contrast.isHalf || contrast.likeness < Self.resemblance
        else { return nil }
        let isShared = (comparison.targetMentions[ownID] != nil, comparison.sourceMentions[otherID] != nil)
        guard isShared != (true, true) || !contrast.isHalf && rivals == 0 else { return nil }
        let repeats =
            !isShared.0 && comparison.sourceMentions[ownID, default: 0] > 1
            || !isShared.1 && comparison.targetMentions[otherID, default: 0] > 1
        var sum = Weight.base - Weight.likeness * contrast.likeness
        sum += Weight.sourceCertainty * Self.logit(own) + Weight.targetCertainty * Self.logit(other)
        sum -= Weight.distance * min(0.4, max(0, abs(source.position - target.position) - 0.1))
        sum -= Weight.rival * Double(min(rivals, 6))
        if contrast.isHalf { sum += Weight.half }
        if own.isKnown, other.isKnown { sum += Weight.bothAreKnown }
        if isShared == (true, true) {
            sum -= Weight.bothShared
        } else if isShared != (false, false) {
            sum += Weight.shared
        }
        if repeats { sum -= Weight.repeated }
        if own.kind == other.kind { sum += Weight.sameKind }
        if other.isPersonName { sum += Weight.personName }
        if own.kind == .person || other.kind == .person { sum += Weight.person }
        if own.kind == .place || other.kind == .place { sum += Weight.place }
        if Self.isAcronym(source.fact.text) || Self.isAcronym(target.fact.text) { sum -= Weight.acronym }
        logit = sum
    }

    /// From it on, two names that share no word may be one.
    private static let resemblance = 0.65

    /// How sure it is that an actor is one, as a logit; the entity table is no surer than the text in general.
    private static func logit(_ actor: ActorIdentity) -> Double {
        guard !actor.isKnown else { return 0 }
        let chance = min(0.97, max(0.03, actor.certainty))
        return log(chance / (1 - chance))
    }

    /// Letters that stand for words, which another language abbreviates otherwise.
    private static func isAcronym(_ name: String) -> Bool {
        name != name.lowercased() && (name.count < 4 || name == name.uppercased())
    }
}

/// What each piece of evidence counts in the logit: a logistic regression on translated news of seven languages, with names planted in
/// the translations; the base is set so that one in two hundred sentences that agree has an alarm.
private enum Weight {
    static let base = -2.2
    /// All words of the two names agree but one.
    static let half = 0.7
    static let likeness = 1.2
    static let sourceCertainty = 0.15
    static let targetCertainty = 0.7
    /// A word that is known as a part of persons' names is no word that was translated.
    static let personName = 1.3
    /// One of the two is named by both articles, elsewhere: its name is one that could have been recognised here.
    static let shared = 0.6
    /// Both are: the versions may have told the two apart in another order.
    static let bothShared = 0.7
    /// A name that one article gives again and again and that was never linked is spelled otherwise in the other.
    static let repeated = 0.4
    /// The table knows both, as two.
    static let bothAreKnown = 2.6
    static let acronym = 1.6
    static let sameKind = 0.5
    static let person = 0.7
    static let place = 0.45
    static let rival = 0.43
    /// For the whole length of the sentence.
    static let distance = 2.1
}
