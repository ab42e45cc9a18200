import Documents

/// Finds the sentences that the texts of an alignment are made of, where a file gives texts and no numbers.
///
/// A text is a run of sentences, whatever white space and `~~~` stands between them. Of several places where it would fit, the
/// first behind the text before is taken, so that what is said twice is found twice. Sentences that no text holds have no
/// counterpart.
struct SentenceMatching {
    private var source: Side
    private var target: Side

    init(_ source: SegmentedArticle, _ target: SegmentedArticle) {
        self.source = Side(source)
        self.target = Side(target)
    }

    /// The links of `texts`, which the file `name` gives, and those of the sentences that are not among them.
    func links(of texts: [AlignedTexts], name: String) throws(BadInput) -> [SentenceLink] {
        var (source, target) = (source, target)
        var links = [SentenceLink]()
        for pair in texts {
            let link = SentenceLink(
                source: try source.take(pair.source, name: name, line: pair.line),
                target: try target.take(pair.target, name: name, line: pair.line))
            if !link.source.isEmpty || !link.target.isEmpty { links.append(link) }
        }
        return links + source.rest.map { SentenceLink(source: [$0], target: []) }
            + target.rest.map { SentenceLink(source: [], target: [$0]) }
    }

    /// The sentences of one version.
    private struct Side {
        private let name: String
        private let keys: [[UInt8]]
        private var isTaken: [Bool]
        /// Where the next text is looked for first.
        private var next = 0

        init(_ article: SegmentedArticle) {
            name = article.article.name
            keys = article.sentences.map { Self.key($0.text) }
            isTaken = [Bool](repeating: false, count: keys.count)
        }

        /// Those that no text was made of.
        var rest: [Int] { keys.indices.filter { !isTaken[$0] } }

        mutating func take(_ text: String, name file: String, line: Int?) throws(BadInput) -> [Int] {
            let key = Self.key(text)
            guard !key.isEmpty else { return [] }
            guard let found = find(key) else {
                throw BadInput(
                    name: file, line: line,
                    reason:
                        "'\(text.prefix(40))…' is not made of lines of \(name): name the very files that were aligned")
            }
            for sentence in found { isTaken[sentence] = true }
            next = (found.last ?? next) + 1
            return found
        }

        /// The sentences that `key` is made of: free ones first, from `next` on and then before it.
        private func find(_ key: [UInt8]) -> [Int]? {
            for isFree in [true, false] {
                for starts in [next..<keys.count, 0..<next] {
                    for start in starts where !isFree || !isTaken[start] {
                        if let found = run(from: start, of: key) { return found }
                    }
                }
            }
            return nil
        }

        private func run(from start: Int, of key: [UInt8]) -> [Int]? {
            var (place, found) = (0, [Int]())
            for sentence in start..<keys.count where !keys[sentence].isEmpty {
                let end = place + keys[sentence].count
                guard end <= key.count, key[place..<end].elementsEqual(keys[sentence]) else { return nil }
                found.append(sentence)
                if end == key.count { return found }
                place = end
            }
            return nil
        }

        /// The bytes of the text without white space, control characters and hunalign's marks between sentences.
        private static func key(_ text: String) -> [UInt8] {
            let scalars = text.replacing(" ~~~ ", with: " ").unicodeScalars.filter {
                !$0.properties.isWhitespace && $0.properties.generalCategory != .control
            }
            return Array(String(String.UnicodeScalarView(scalars)).utf8)
        }
    }
}
