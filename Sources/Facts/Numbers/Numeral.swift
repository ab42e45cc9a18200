package import Foundation

/// A number as it is written in a sentence, without what it counts: `17`, `2 000`, `vingt-trois`, `2,5 millions`,
/// `третий`.
package struct Numeral: Hashable, Sendable {
    package var value: Decimal
    /// The tokens that write it.
    package var tokens: Range<Int>
    /// `3e`, `third`, `21st`.
    package var isOrdinal = false
    /// A word that is an article more often than a number: `un`, `une`, `ein`, `a`, `uma`.
    package var isArticle = false
    /// An article that is no number by itself: `a`.
    var isWeakArticle = false
    /// The value of one unit of the last digit given: 0.1 for `2,5`, 1,000,000 for `17 millions`.
    package var resolution: Decimal = 1
    /// Whether words write it, alone or with digits.
    package var isWritten = false
    /// What the words say of its precision: `une vingtaine`, `十余`.
    package var qualifier: Quantity.Qualifier?
    /// The multiplier of the whole, from a thousand up: 1,000,000 for `2,5 millions`; 1 where none.
    package var multiplier: Decimal = 1
    /// Whether it ends with a noun that takes `of`: `millions`, `vingtaine`.
    package var endsInNoun = false
    /// Whether it is a part of one: `deux tiers`, `3/4`.
    package var isFraction = false

    /// How it is written, in a word or two.
    var notation: String {
        if isArticle { return "article" }
        if isFraction { return "fraction" }
        return isWritten ? "words" : "figures"
    }
}
