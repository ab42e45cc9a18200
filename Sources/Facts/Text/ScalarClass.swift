/// What a scalar does in a sentence's division into tokens.
enum ScalarClass: UInt8 {
    case letter, character, digit, symbol, space
    /// Seen by no one: soft hyphens, direction marks, joiners, variation selectors. They belong to the word around
    /// them.
    case ignorable

    /// Whether scalars of the class that follow each other are one token.
    var makesRuns: Bool { self == .letter || self == .digit }

    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < Self.tableEnd ? Self.table[Int(scalar.value)] : Self.computed(scalar)
    }

    /// Latin, Greek, Cyrillic, Hebrew and Arabic are looked up, the rest is asked of the Unicode properties.
    private static let tableEnd: UInt32 = 0x700
    static let table = (0..<tableEnd).map { computed(Unicode.Scalar($0)!) }

    private static func computed(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.value {
        case 0x2BC: return .symbol  // the modifier letter apostrophe, which Ukrainian writes for an apostrophe
        case 0x3041...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0x20000...0x323AF, 0x3005...0x3007, 0xFF66...0xFF9F:
            return .character
        default: break
        }
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.isDefaultIgnorableCodePoint { return .ignorable }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            return .letter
        case .decimalNumber: return .digit
        case .control, .format: return .ignorable
        default: return .symbol
        }
    }
}
