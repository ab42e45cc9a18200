/// What it costs to take one sound for another, or to hear none: the costs of an edit distance between names.
///
/// A consonant weighs 1, a vowel little, since vowels are what spellings agree on least. Pairs that one language's
/// spelling or script takes for another's cost less than 1: `b` and `p` in Arabic, `sh` and `s` in Greek, `kh` and `h`
/// in Spanish.
enum SoundCosts {
    static func substitution(_ a: UInt8, _ b: UInt8) -> Float { table[Int(a) * 128 + Int(b)] }

    /// The cost of a sound that only one side has, and its weight in a name.
    static func weight(_ sound: UInt8, isLoose: Bool) -> Float {
        switch UnicodeScalar(sound) {
        case "a", "e", "i", "o", "u": isLoose ? 0.05 : 0.2
        case "y": 0.15
        case "h", "w": 0.3
        default: 1
        }
    }

    private static let vowels = Array("aeiou".utf8)

    private static let near: [(String, Float)] = [
        ("pb", 0.3), ("td", 0.3), ("kg", 0.3), ("fv", 0.2), ("sz", 0.15), ("SZ", 0.25), ("CJ", 0.2), ("SC", 0.25),
        ("ZJ", 0.2), ("ZC", 0.4), ("sS", 0.3), ("zZ", 0.3), ("sc", 0.25), ("zc", 0.3), ("Cc", 0.35), ("SJ", 0.4),
        ("zJ", 0.35),
        ("sC", 0.45), ("sZ", 0.4), ("zS", 0.45), ("cJ", 0.4), ("sJ", 0.5), ("xh", 0.1), ("xk", 0.25), ("hk", 0.5),
        ("gx", 0.4), ("gh", 0.3), ("Gg", 0.1),
        ("Gx", 0.3), ("Gh", 0.3), ("GR", 0.6), ("Gr", 0.6), ("Gk", 0.4), ("vw", 0.1), ("wu", 0.1), ("vu", 0.3),
        ("wb", 0.4),
        ("wo", 0.1), ("vb", 0.3), ("fp", 0.4), ("vp", 0.5), ("fh", 0.4), ("fx", 0.4), ("Tt", 0.15), ("Ts", 0.25),
        ("TS", 0.4), ("Tf", 0.5), ("Td", 0.3), ("Tz", 0.4),
        ("Dd", 0.15), ("Dz", 0.25), ("DT", 0.15), ("Dt", 0.4), ("yi", 0.05), ("ye", 0.15), ("yZ", 0.45), ("yJ", 0.35),
        ("Zx", 0.45), ("Jx", 0.4), ("xS", 0.4), ("xC", 0.4),
        ("Jg", 0.35), ("Zg", 0.45), ("RR", 0), ("Rr", 0), ("Rl", 0), ("rl", 0.7), ("mn", 0.5), ("hy", 0.3), ("Sx", 0.4),
        ("kc", 0.5), ("ks", 0.6), ("kC", 0.5),
    ]

    private static let table: [Float] = {
        var table = [Float](repeating: 1, count: 128 * 128)
        func set(_ a: UInt8, _ b: UInt8, _ cost: Float) {
            table[Int(a) * 128 + Int(b)] = cost
            table[Int(b) * 128 + Int(a)] = cost
        }
        for sound in UInt8(0)..<128 { set(sound, sound, 0) }
        for a in vowels { for b in vowels where a != b { set(a, b, 0.1) } }
        for (pair, cost) in near {
            let sounds = Array(pair.utf8)
            set(sounds[0], sounds[1], cost)
        }
        return table
    }()
}

extension SoundCosts {
    /// The consonants of a word, each as the first of those that are easily taken for it: a key that similar names
    /// share.
    static func skeleton(_ sounds: [UInt8]) -> [UInt8] {
        var skeleton: [UInt8] = []
        for sound in sounds where weight(sound, isLoose: false) == 1 {
            let family = families[Int(sound)]
            if skeleton.last != family { skeleton.append(family) }
        }
        return skeleton
    }

    private static let families: [UInt8] = {
        var families = Array(UInt8(0)..<128)
        for family in ["pbfv", "tdTD", "kgGxq", "szSZCJc", "lRr"] {
            for sound in family.utf8 { families[Int(sound)] = family.utf8.first! }
        }
        return families
    }()
}
