/// What a character is to the fuzzy search.
enum ScalarClass: UInt8 {
    /// White space, punctuation, symbols.
    case separator
    /// A part of a word.
    case letter
    case digit
    /// A word of its own: scripts that are written without spaces.
    case ideograph

    /// By table below U+3000, where nearly all text is.
    init(_ scalar: Unicode.Scalar) {
        self = scalar.value < Self.table.count ? Self.table[Int(scalar.value)] : Self(computing: scalar)
    }

    private static let table = (0..<UInt32(0x3000)).map { Unicode.Scalar($0).map(Self.init(computing:)) ?? .separator }

    private init(computing scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3, 0x3041...0x30FF, 0x3400...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = .ideograph
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark, .enclosingMark:
                self = .letter
            case .decimalNumber: self = .digit
            default: self = .separator
            }
        }
    }
}

extension Unicode.Scalar {
    /// The small letter, where that is one scalar of the Latin, Greek, Cyrillic and Armenian blocks.
    var lowered: UInt32 { value < 0x600 ? Self.lowerCase[Int(value)] : value }

    private static let lowerCase = (0..<UInt32(0x600)).map { value in
        guard let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }
}
