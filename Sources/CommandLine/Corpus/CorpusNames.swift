/// Gives the groups of a corpus names that are relative paths, each once.
struct CorpusNames {
    private var given: Set<String> = []

    /// `wanted` as a name that a file can have and no group has yet: a second `a` is `a~2`.
    mutating func name(_ wanted: String) -> String {
        let path = wanted.split(separator: "/").map(Self.component).filter { !$0.isEmpty }.joined(separator: "/")
        let stem = path.isEmpty ? "group" : path
        var (name, count) = (stem, 1)
        while !given.insert(name).inserted {
            count += 1
            name = "\(stem)~\(count)"
        }
        return name
    }

    /// Without what leads elsewhere, is hidden, or is longer than a file's name may be.
    private static func component(_ text: Substring) -> String {
        let plain = text.drop { $0 == "." }.unicodeScalars.map { scalar -> Character in
            scalar.properties.generalCategory == .control ? "_" : Character(scalar)
        }
        var kept = String(plain)
        while kept.utf8.count > greatestLength { kept.removeLast() }
        return kept
    }

    /// Bytes; what names a part of a group's files comes behind it.
    private static let greatestLength = 200
}
