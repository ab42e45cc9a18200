/// Whether letters are capitals, asked of every word.
enum LetterCase {
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < tableEnd ? table[Int(scalar.value)] : scalar.properties.isUppercase
    }

    /// Latin, Greek and Cyrillic are looked up, the rest is asked of the Unicode properties.
    private static let tableEnd: UInt32 = 0x530
    private static let table = (0..<tableEnd).map { Unicode.Scalar($0)?.properties.isUppercase ?? false }
}
