/// The first tokens of phrases, by key: a quick test that rules most tokens out as the start of any.
package struct PhraseStarts: Sendable {
    /// What kind of phrase, one bit each.
    package struct Kinds: OptionSet, Sendable {
        package let rawValue: Int32

        package init(rawValue: Int32) { self.rawValue = rawValue }

        /// A number.
        static let numeral = Kinds(rawValue: 1)
        /// What only joins the words of a number: `et`, `virgule`.
        static let joint = Kinds(rawValue: 16)
        /// Any word of a number.
        static let numberWord: Kinds = [.numeral, .joint]
        /// What may stand before one.
        static let opening = Kinds(rawValue: 2)
        /// A word for one that is a number only with what follows it.
        static let article = Kinds(rawValue: 4)
        /// What may follow a number and belong to it.
        static let follower = Kinds(rawValue: 8)
    }

    private var keys = KeyTable()

    mutating func add<Value>(_ phrases: PhraseTrie<Value>, _ kinds: Kinds) {
        for key in phrases.openings { add(key, kinds) }
    }

    mutating func add(_ key: UInt64, _ kinds: Kinds) {
        keys.update(key) { Kinds(rawValue: $0 ?? 0).union(kinds).rawValue }
    }

    subscript(key: UInt64) -> Kinds { Kinds(rawValue: keys[key] ?? 0) }
}
