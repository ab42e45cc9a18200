import Foundation

/// Given names, folded and without marks: the data of `Entities/given-names.txt`.
enum GivenNames {
    /// Whether a folded word is a given name, in its basic form.
    static func contains(_ folded: some Sequence<Unicode.Scalar>) -> Bool {
        names.contains(WordHash.of(folded))
    }

    /// Whether a folded word with one of the endings is a given name in one of its cases: `Анны`, `Джорджу`.
    static func contains(_ folded: ArraySlice<Unicode.Scalar>, without endings: [String]) -> Bool {
        endings.contains { ending in
            let stem = folded.dropLast(ending.unicodeScalars.count)
            return stem.count > 2 && folded.suffix(ending.unicodeScalars.count).elementsEqual(ending.unicodeScalars)
                && stems.contains(WordHash.of(stem))
        }
    }

    private static let names = Set(words.map { WordHash.of($0.unicodeScalars) })

    /// Names without the vowel that they end in.
    private static let stems = Set(
        words.map { word in
            let isOpen = word.unicodeScalars.last.map(vowels.contains) ?? false
            return WordHash.of(isOpen ? word.unicodeScalars.dropLast() : word.unicodeScalars[...])
        })

    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "а", "я", "й", "ь", "о"]

    private static let words = {
        let text = EntityFile.bundledText("given-names", extension: "txt")
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") }
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
