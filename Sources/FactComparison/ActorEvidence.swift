import Documents
import Facts
import Foundation

/// What speaks for and against one version naming an actor in the place of another one.
///
/// The danger is a name that the other version translates or spells in a way of its own, or a common word written
/// large. So the names must not resemble each other, a name that is recognised elsewhere counts more, and one that may
/// be no name less; and a sentence encoder, where there is one, must not find its meaning in the words of the other
/// version.
struct ActorEvidence {
    /// The actors, as indices into the two sides of the comparison.
    let source: Int
    let target: Int
    /// What all but the meanings of the names comes to, as a logit.
    private let prior: Double
    private let names: NamePair
    /// The words whose meaning tells the two apart: those that only one of the names has, or the names.
    private let words: (source: String, target: String)

    /// `left` and `right` are indices into the two sides of `comparison`; `rivals` is how many other actors of `bead`
    /// are named on one side alone. Nil where the two cannot conflict, since the names may be one, or where meanings
    /// could not make an alarm of them.
    init?(_ left: Int, _ right: Int, rivals: Int, in bead: Int, of comparison: PairComparison) {
        let (source, target) = (comparison.source[left], comparison.target[right])
        guard case .actor(let own) = source.content, case .actor(let other) = target.content,
            let ownID = own.id, let otherID = other.id, let contrast = own.contrast(with: other), !contrast.isShortForm,
            contrast.likeness < (contrast.isHalf ? Self.resemblanceOfRests : Self.resemblance)
        else { return nil }
        let isOne = ownID == otherID
        let isShared = (
            !isOne && comparison.targetMentions[ownID] != nil, !isOne && comparison.sourceMentions[otherID] != nil
        )
        guard isShared != (true, true) || !contrast.isHalf && rivals == 0 else { return nil }
        let repeats =
            !isOne
            && (!isShared.0 && comparison.sourceMentions[ownID, default: 0] > 1
                || !isShared.1 && comparison.targetMentions[otherID, default: 0] > 1)
        var sum = Weight.base - Weight.likeness * contrast.likeness
        sum += Weight.sourceCertainty * Self.logit(own) + Weight.targetCertainty * Self.logit(other)
        sum -= Weight.distance * min(0.4, max(0, abs(source.position - target.position) - 0.1))
        sum -= Weight.rival * Double(min(rivals, 6))
        if contrast.isHalf { sum += contrast.isOneScript ? Weight.half : Weight.halfAcrossScripts }
        if own.isKnown, other.isKnown { sum += Weight.bothAreKnown }
        if isShared == (true, true) {
            sum -= Weight.bothShared
        } else if isShared != (false, false) {
            sum += Weight.shared
        }
        if repeats { sum -= Weight.repeated }
        if isOne { sum -= Weight.sameActor }
        if !isOne, comparison.names(ownID, on: .target, of: bead) || comparison.names(otherID, on: .source, of: bead) {
            sum -= Weight.people
        }
        if other.isPersonName { sum += Weight.personName }
        if own.kind == .person || other.kind == .person { sum += Weight.person }
        if own.kind == .place || other.kind == .place { sum += Weight.place }
        if Self.isAcronym(source.fact.text) || Self.isAcronym(target.fact.text) { sum -= Weight.acronym }
        guard sum > Weight.leastPrior else { return nil }
        (self.source, self.target, prior) = (left, right, sum)
        names = comparison.names(left, right)
        words = contrast.isHalf && contrast.isOneScript ? contrast.rests : (names.source.name, names.target.name)
    }

    /// From it on, two names that share no word may be one.
    private static let resemblance = 0.65
    /// The same for the words that two names do not share.
    private static let resemblanceOfRests = 0.5

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

extension ActorEvidence {
    /// Where the encoder has to look first: for the name of the other version among the words of this one.
    var search: NameSense.Search { NameSense.Search(words: words.target, sentence: names.source.sentence) }

    /// The chance that an editor agrees that the two conflict; `targetInSource` is how near `search` came. Nil where no
    /// alarm can follow: what costs more is asked only where it may matter.
    func confidence(targetInSource: Double?, by sense: NameSense) -> Double? {
        guard let targetInSource else { return Self.chance(prior + Weight.withoutMeanings) }
        let most = prior - Weight.targetInSource * targetInSource
        guard most + Weight.gain * Self.greatestGain > 0, let gain = sense.gain(names), most + Weight.gain * gain > 0,
            let sourceInTarget = sense.likeness(words.source, names.target.sentence)
        else { return nil }
        return Self.chance(most + Weight.gain * gain - Weight.sourceInTarget * sourceInTarget)
    }

    private static func chance(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

    /// Of names that are not planted, one in a hundred brings two sentences nearer by more.
    private static let greatestGain = 0.35
}

/// What each piece of evidence counts in the logit: a logistic regression on translated news of four years and six
/// languages, with names planted in the translations; the weights are nearly the same when any year or language is left
/// out. The base is set so that one in two hundred and fifty sentences that agree has an alarm.
private enum Weight {
    static let base = 0.75
    /// Some words of the two names agree.
    static let half = 1.5
    /// Those that agree then count in the meanings.
    static let halfAcrossScripts = 2.0
    static let likeness = 1.15
    static let sourceCertainty = 0.32
    static let targetCertainty = 0.43
    /// A word that is known as a part of persons' names is no word that was translated.
    static let personName = 1.95
    /// One of the two is named by both articles, elsewhere: its name is one that could have been recognised here.
    static let shared = 0.4
    /// Both are: the versions may have told the two apart in another order.
    static let bothShared = 1.3
    /// A name that one article gives again and again and that was never linked is spelled otherwise in the other.
    static let repeated = 0.7
    /// The table knows both, as two.
    static let bothAreKnown = 2.6
    /// They were taken for one by the words that agree.
    static let sameActor = 1.0
    /// The other version has the adjective, which may be enough.
    static let people = 0.7
    static let acronym = 1.0
    static let person = 0.75
    static let place = 0.5
    static let rival = 0.17
    /// For the whole length of the sentence.
    static let distance = 0.8
    static let sourceInTarget = 1.0
    static let targetInSource = 6.0
    static let gain = 3.3
    /// What meanings have to count where there is no encoder to tell them, for as few alarms.
    static let withoutMeanings = -3.45
    /// What the rest must come to for meanings to make an alarm of it.
    static let leastPrior = 0.8
}
