/// Names matched against the tokens of a sentence, without regard to marks on letters, to hyphens, and to the endings
/// that a language hangs on its names and adjectives.
struct NameTrie: Sendable {
    /// What may follow a word of a name.
    enum Ending: Int, Sendable {
        case none, name, adjective
    }

    private var edges = EdgeTable()
    /// By node: the endings after which a word may be over here, as bits.
    private var endings: [UInt8] = [0]
    /// By node: the value of the name that is over here; -1 where none is.
    private var values: [Int32] = [-1]
    private var openings = NameOpenings()
    /// Of the names that may be written small.
    private var smallOpenings = NameOpenings()
    /// By `Ending`: the endings, folded.
    private let endingForms: [[[Unicode.Scalar]]]

    init(nameEndings: [String], adjectiveEndings: [String]) {
        endingForms = [[[]], [[]] + Self.folded(nameEndings), Self.folded(adjectiveEndings)]
    }

    private static func folded(_ endings: [String]) -> [[Unicode.Scalar]] {
        endings.map { ending in TokenizedSentence(ending).folded.map(NameFolding.base) }
    }

    /// Adds a name, or gives a known one a new value. Whoever asks for a name that may not be small sees to it that it
    /// is not.
    mutating func insert(_ name: TokenizedSentence, ending: Ending, mayBeSmall: Bool, _ value: Int32) {
        var node: Int32 = 0
        for index in name.tokens.indices where !Self.isJoint(name, index) {
            let token = name.tokens[index]
            var scalars = name.folded(index).map(NameFolding.base)
            if token.kind == .word, ending == .name { scalars = stem(scalars) }
            if node == 0 {
                openings.insert(scalars)
                if mayBeSmall { smallOpenings.insert(scalars) }
            }
            for scalar in scalars { node = child(of: node, scalar) }
            guard token.kind != .character else { continue }
            endings[Int(node)] |= 1 << UInt8(ending.rawValue)
            node = child(of: node, Self.wordEnd(ending.rawValue))
        }
        if node != 0 { values[Int(node)] = value }
    }

    /// A name that was found: its value, and the token behind it.
    struct Hit {
        var value: Int32
        var end: Int
    }

    /// Appends every name that starts at a token, but for those that must not be small where the token is.
    func addMatches(
        at start: Int, in sentence: TokenizedSentence, skipping skipped: Int = 0, to hits: inout [Hit]
    ) {
        let token = sentence.tokens[start]
        let isCapital = LetterCase.isCapital(sentence.scalars[token.range.lowerBound])
        let word = sentence.folded[token.folded].dropFirst(skipped)
        guard (isCapital ? openings : smallOpenings).mayBegin(word) else { return }
        walk(from: 0, token: start, skipping: skipped, in: sentence, &hits)
    }

    private func walk(
        from node: Int32, token index: Int, skipping skipped: Int, in sentence: TokenizedSentence,
        _ hits: inout [Hit]
    ) {
        var index = index
        if node != 0, Self.isJoint(sentence, index), sentence.kind(index + 1) != nil { index += 1 }
        guard index < sentence.tokens.count else { return }
        let token = sentence.tokens[index]
        var node = node
        let scalars = sentence.folded[token.folded].dropFirst(skipped)
        for position in scalars.indices {
            guard let next = edges[node, NameFolding.base(scalars[position])] else { return }
            node = next
            if token.kind == .character {
                step(to: node, after: index, in: sentence, &hits)
            } else if endings[Int(node)] != 0 {
                endWord(at: node, rest: scalars[(position + 1)...], index, sentence, &hits)
            }
        }
    }

    private func endWord(
        at node: Int32, rest: ArraySlice<Unicode.Scalar>, _ index: Int, _ sentence: TokenizedSentence,
        _ hits: inout [Hit]
    ) {
        for kind in 0..<endingForms.count where endings[Int(node)] & (1 << UInt8(kind)) != 0 {
            let fits = endingForms[kind].contains { ending in
                ending.count == rest.count && zip(ending, rest).allSatisfy { $0 == NameFolding.base($1) }
            }
            if fits, let next = edges[node, Self.wordEnd(kind)] { step(to: next, after: index, in: sentence, &hits) }
        }
    }

    private func step(to node: Int32, after index: Int, in sentence: TokenizedSentence, _ hits: inout [Hit]) {
        if values[Int(node)] >= 0 { hits.append(Hit(value: values[Int(node)], end: index + 1)) }
        walk(from: node, token: index + 1, skipping: 0, in: sentence, &hits)
    }

    /// The word without the longest ending that leaves three letters; as it stands where it has none.
    private func stem(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let longest = endingForms[Ending.name.rawValue].filter { ending in
            word.count >= ending.count + 3 && word.suffix(ending.count).elementsEqual(ending)
        }.max { $0.count < $1.count }
        return longest.map { word.dropLast($0.count) } ?? word
    }

    /// What may stand between the words of a name or not: hyphens, apostrophes, points, middle dots.
    static func isJoint(_ sentence: TokenizedSentence, _ index: Int) -> Bool {
        guard sentence.kind(index) == .symbol else { return false }
        let folded = sentence.folded[sentence.tokens[index].folded]
        guard let scalar = folded.first else { return false }
        return joints.contains(scalar)
    }

    private static let joints: Set<Unicode.Scalar> = ["-", "'", ".", "\u{B7}", "\u{30FB}", "\u{2022}"]

    /// The edge that ends a word: private-use scalars, which no name holds.
    private static func wordEnd(_ ending: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(0xF8F0 + ending))! }

    private mutating func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
        if let known = edges[node, scalar] { return known }
        let new = Int32(values.count)
        values.append(-1)
        endings.append(0)
        edges.insert(node, scalar, new)
        return new
    }
}
