import Foundation

/// Letters without their marks: names are typed with and without them (`Etats-Unis`, `Erdogan`).
enum NameFolding {
    /// The letter that a small Latin or Greek letter is without its marks; any other scalar is itself.
    static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < tableEnd ? table[Int(scalar.value)] : scalar
    }

    private static let tableEnd: UInt32 = 0x400
    private static let table = (0..<tableEnd).map { computed(Unicode.Scalar($0)!) }
    private static let undecomposed: [Unicode.Scalar: Unicode.Scalar] = ["ł": "l", "ø": "o", "đ": "d", "ı": "i"]

    private static func computed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        undecomposed[scalar] ?? String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first!
    }
}
