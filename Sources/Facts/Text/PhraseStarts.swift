/// The first tokens of phrases, by key: a quick test that rules most tokens out as the start of any.
struct PhraseStarts: Sendable {
    private var keys = KeyTable()

    mutating func add<Value>(_ phrases: PhraseTrie<Value>) {
        for key in phrases.openings where keys[key] == nil { keys.insert(key, 0) }
    }

    func contains(_ key: UInt64) -> Bool { keys[key] != nil }
}
