/// The language that explanations are written in.
package enum MessageLanguage: String, Sendable, CaseIterable {
    case english = "en"
    case french = "fr"
}

/// The words of explanations in one language.
struct Phrases {
    var and: String
    var says: String
    var say: String
    var doesNot: String
    var doNot: String
    var sentence: String
    var versions: String
    var precision: String
    var rounding: String
    var unit: String
    var currency: String
    var otherSource: String
}

extension Phrases {
    init(_ language: MessageLanguage) {
        switch language {
        case .english: self = Self.english
        case .french: self = Self.french
        }
    }

    private static let english = Phrases(
        and: "and", says: "says", say: "say", doesNot: "does not", doNot: "do not", sentence: "sentence",
        versions: "versions",
        precision: ": both can be true, one says less", rounding: ": the same amount rounded otherwise",
        unit: ": the same in another unit", currency: ": another currency, amounts not compared",
        otherSource: "; they quote different sources")

    private static let french = Phrases(
        and: "et", says: "dit", say: "disent", doesNot: "ne le dit pas", doNot: "ne le disent pas", sentence: "phrase",
        versions: "versions",
        precision: "\u{A0}: les deux peuvent être vrais, l\u{2019}un dit moins",
        rounding: "\u{A0}: le même nombre, arrondi autrement",
        unit: "\u{A0}: la même grandeur dans une autre unité",
        currency: "\u{A0}: une autre monnaie, montants non comparés",
        otherSource: "\u{A0}; les sources citées diffèrent")
}
