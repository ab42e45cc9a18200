/// A quick test that rules most tokens out as the start of any phrase: by their first two scalars.
struct PhraseStarts: Sendable {
    private var pairs: [Bool] = Array(repeating: false, count: 1 << 14)
    private var singles: Set<Unicode.Scalar> = []
    private var prefixes: Set<Unicode.Scalar> = []

    mutating func add<Value>(_ phrases: PhraseTrie<Value>) {
        for (first, second) in phrases.openings {
            if let second, second != " " { pairs[Self.slot(first, second)] = true }
            singles.insert(first)
        }
    }

    /// Lets every token pass that begins with the first of these scalars: it may be joined to the front of a phrase.
    mutating func addPrefix(_ scalars: [Unicode.Scalar]) {
        if let first = scalars.first { prefixes.insert(first) }
    }

    /// False where no phrase starts with the token, or with a part of it.
    func mayOpen(_ folded: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = folded.first else { return false }
        guard folded.count > 1 else { return singles.contains(first) }
        return pairs[Self.slot(first, folded[folded.startIndex + 1])] || !prefixes.isEmpty && prefixes.contains(first)
    }

    private static func slot(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
        Int(truncatingIfNeeded: (first.value &* 31 &+ second.value) & 0x3FFF)
    }
}
