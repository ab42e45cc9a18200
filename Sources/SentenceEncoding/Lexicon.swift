/// Words of two languages that translate one another, as the user gave them or as a memory teaches them.
package struct Lexicon: Sendable {
    /// Which version of a pair a sentence belongs to: the pivot is the source.
    package enum Side: Sendable {
        case source, target
    }

    /// A line that is no entry.
    package struct Failure: Error, CustomStringConvertible {
        /// Counted from 1.
        package let line: Int
        package let description: String
    }

    /// Translations of a source word, by the folded word; and all target words.
    private let translations: [[UInt8]: [[UInt8]]]
    private let targets: Set<[UInt8]>

    /// Each entry a source and a target word, in small plain Latin letters.
    init(entries: [(source: [UInt8], target: [UInt8])]) {
        translations = Dictionary(grouping: entries, by: \.source).mapValues { $0.map(\.target) }
        targets = Set(entries.map(\.target))
    }

    /// Reads lines of hunalign's `.dic` (`target words @ source words`) or of `source<TAB>target`. Blank lines are left out, and
    /// so are entries of several words on a side: what is looked up are words.
    package init(lines: some Sequence<Substring>) throws(Failure) {
        var entries: [(source: [UInt8], target: [UInt8])] = []
        for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
            guard let (source, target) = Self.entry(line) else {
                throw Failure(line: index + 1, description: "no entry; write 'target @ source' or 'source<TAB>target'")
            }
            if !source.isEmpty, !target.isEmpty { entries.append((source, target)) }
        }
        self.init(entries: entries)
    }

    /// The two sides of a line, an empty one where it has several words; nil where it is no entry.
    private static func entry(_ line: Substring) -> (source: [UInt8], target: [UInt8])? {
        let tabbed = line.split(separator: "\t", omittingEmptySubsequences: false)
        if tabbed.count > 1 { return (word(tabbed[0]), word(tabbed[1])) }
        let sides = line.split(separator: " @ ", omittingEmptySubsequences: false)
        return sides.count == 2 ? (word(sides[1]), word(sides[0])) : nil
    }

    private static func word(_ text: Substring) -> [UInt8] {
        let words = LatinWords.of(String(text))
        return words.count == 1 ? LatinWords.lowercased(words[0]) : []
    }

    /// The target words that a word of `side` stands for, itself on the target side; none where it is not in the lexicon.
    func meanings(of word: [UInt8], on side: Side) -> [[UInt8]] {
        switch side {
        case .source: translations[word] ?? []
        case .target: targets.contains(word) ? [word] : []
        }
    }
}
