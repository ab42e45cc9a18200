import Foundation

/// Given names, folded and without marks: the data of `Entities/given-names.txt`.
enum GivenNames {
    /// Whether a folded word is a given name, in its basic form.
    static func contains(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
        names.contains(WordHash.of(folded))
    }

    private static let names: Set<UInt64> = {
        let text = EntityFile.bundledText("given-names", extension: "txt")
        let words = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") }
        return Set(words.map { WordHash.of($0.unicodeScalars) })
    }()
}

/// A folded word without marks as a number: for sets of words that are asked for every token.
enum WordHash {
    /// FNV-1a, 64 bits, over scalars.
    static func of(_ folded: some Sequence<Unicode.Scalar>) -> UInt64 {
        var hash = seed
        for scalar in folded { hash = adding(scalar, to: hash) }
        return hash
    }

    /// The hash of nothing.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of a word that is longer by one scalar.
    static func adding(_ scalar: Unicode.Scalar, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(NameFolding.base(scalar).value)) &* 0x0000_0100_0000_01B3
    }
}
