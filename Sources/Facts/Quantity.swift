package import struct Foundation.Decimal

/// What a number says: an amount or a range of amounts, of something.
package struct Quantity: Hashable, Sendable {
    package enum Qualifier: String, Sendable, Codable {
        case about
        case atLeast = "at-least"
        case moreThan = "more-than"
        case atMost = "at-most"
        case lessThan = "less-than"
    }

    package var amount: Decimal
    /// The upper end of a range: 40 of `30 à 40`.
    package var upper: Decimal?
    /// `percent`, an ISO 4217 code, a UCUM code (`km`, `Cel`, `km/h`), or the counted noun's own word; nil where none.
    package var unit: String?
    package var qualifier: Qualifier?
    /// `3e`, `third`, `21st century`.
    package var isOrdinal: Bool
    /// The value of one unit of the last digit given: 0.1 for `2,5`, 1,000,000 for `17 millions`. Rounding is judged by it.
    package var resolution: Decimal

    package init(
        amount: Decimal, upper: Decimal? = nil, unit: String? = nil, qualifier: Qualifier? = nil,
        isOrdinal: Bool = false,
        resolution: Decimal = 1
    ) {
        self.amount = amount
        self.upper = upper
        self.unit = unit
        self.qualifier = qualifier
        self.isOrdinal = isOrdinal
        self.resolution = resolution
    }
}
