import Foundation

/// How sure it is that a run of capitals names someone or something under a name that another version would use as
/// well, 0…1.
///
/// A logistic regression on what is seen of the run. The weights were fitted on names in news of four languages that
/// the other version has or has not.
struct NameCertainty {
    /// Whether the alias table knows a word of it as a part of persons' names, and as a city.
    var hasKnownPart = false
    var hasKnownCity = false
    /// Whether a title or a given name tells that it is a person.
    var isPerson = false
    /// Whether it holds a word for a kind of organisation.
    var isOrganization = false
    var isAcronym = false
    var wordCount = 1
    /// Whether any word would have a capital there.
    var isInitial = false
    /// Whether the article writes the word small elsewhere, and whether it has it with a capital inside a sentence
    /// twice or more.
    var isWrittenSmall = false
    var isRepeated = false

    var value: Float {
        var sum = Weight.base
        if hasKnownPart { sum += Weight.part }
        if hasKnownCity { sum += Weight.city }
        if isPerson { sum += Weight.person }
        if isOrganization { sum += Weight.organization }
        if isAcronym { sum += Weight.acronym }
        if wordCount > 1 { sum += Weight.words }
        if isInitial { sum += Weight.initial }
        if isWrittenSmall { sum += Weight.small }
        if isRepeated { sum += Weight.repeated }
        return Self.chance(sum)
    }

    /// The chance that a logit stands for.
    static func chance(_ logit: Float) -> Float { 1 / (1 + exp(-logit)) }
}

/// What each piece of evidence counts in the logit.
private enum Weight {
    static let base: Float = 0.8
    static let part: Float = 0.4
    static let city: Float = 0.8
    static let person: Float = 1.15
    static let organization: Float = -0.85
    static let acronym: Float = -0.3
    static let words: Float = 0.3
    static let initial: Float = 0.9
    static let small: Float = -1.5
    static let repeated: Float = 0.85
}
