/// A name as `AliasTable` looks it up: its letters and digits, folded, without marks and without what parts its words.
///
/// FNV-1a, 64 bits, over scalars; built piece by piece, so that longer and longer names are looked up at little cost.
struct AliasKey: Hashable, Sendable {
    private(set) var value = WordHash.seed
    private(set) var isEmpty = true

    init() {}

    /// Of scalars that `ScalarFolding` has folded.
    init(_ folded: some Sequence<Unicode.Scalar>) { append(folded) }

    /// Appends scalars that `ScalarFolding` has folded.
    mutating func append(_ folded: some Sequence<Unicode.Scalar>) {
        for scalar in folded where Self.counts(scalar) {
            value = WordHash.adding(scalar, to: value)
            isEmpty = false
        }
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x430...0x44F, 0x620...0x64A, 0x4E00...0x9FFF, 0x30A1...0x30FA: true
        case 0..<0x80: false
        default: isLetterOrDigit(scalar)
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
