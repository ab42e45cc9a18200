package import Foundation

/// A number as it is written in a sentence, without what it counts: `17`, `2 000`, `vingt-trois`, `2,5 millions`, `третий`.
package struct Numeral: Hashable, Sendable {
    package var value: Decimal
    /// The tokens that write it.
    package var tokens: Range<Int>
    /// `3e`, `third`, `21st`.
    package var isOrdinal: Bool
    /// A word that is an article more often than a number: `un`, `une`, `ein`, `a`, `uma`.
    package var isArticle: Bool
    /// The value of one unit of the last digit given: 0.1 for `2,5`, 1,000,000 for `17 millions`.
    package var resolution: Decimal

    package init(
        value: Decimal, tokens: Range<Int>, isOrdinal: Bool = false, isArticle: Bool = false, resolution: Decimal = 1
    ) {
        self.value = value
        self.tokens = tokens
        self.isOrdinal = isOrdinal
        self.isArticle = isArticle
        self.resolution = resolution
    }
}
