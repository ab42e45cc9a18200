import Foundation

/// What one word, or one fixed phrase, may be in a number.
struct NumberWord: Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16

        /// One, as an article.
        static let article = Flags(rawValue: 1)
        /// An article that counts only with something after it.
        static let weakArticle = Flags(rawValue: 2)
        /// A multiplier that needs no count.
        static let bare = Flags(rawValue: 4)
        static let connector = Flags(rawValue: 8)
        static let reverser = Flags(rawValue: 16)
        static let point = Flags(rawValue: 32)
        static let vague = Flags(rawValue: 64)
        static let teen = Flags(rawValue: 128)
        /// A multiplier that is a noun of its own and mostly approximate.
        static let collective = Flags(rawValue: 256)
        /// A fraction that needs no count.
        static let lone = Flags(rawValue: 512)
        /// The end of a written-together ordinal.
        static let ordinalEnding = Flags(rawValue: 1024)
        static let denominatorMark = Flags(rawValue: 2048)
        /// Stands between a whole and a fraction.
        static let mixer = Flags(rawValue: 4096)
    }

    var cardinal: Decimal?
    /// What may be added to the cardinal must be less than this.
    var room: Decimal = 1
    var multiplier: Decimal?
    var ordinal: Decimal?
    /// What may be added to the ordinal must be less than this.
    var ordinalRoom: Decimal = 1
    /// The value of a fraction word: a third.
    var fraction: Decimal?
    /// The value of a fraction that adds to the number before it.
    var addition: Decimal?
    var flags: Flags = []

    /// Whether a number may begin with it.
    var beginsNumeral: Bool { cardinal != nil || multiplier != nil || ordinal != nil || fraction != nil }
}
