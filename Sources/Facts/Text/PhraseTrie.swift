/// Phrases and what they mean, matched against the tokens of a sentence.
///
/// A phrase is cut and folded as sentences are, so a table may be written in any case and with any apostrophe. Between two of
/// its tokens a sentence must have white space where the phrase has it; how much and of which kind is left open.
package struct PhraseTrie<Value: Sendable>: Sendable {
    /// The first tokens of its phrases.
    private(set) var openings: [UInt64] = []
    /// Node and token → node.
    private var edges = KeyTable()
    private var values: [Value] = []
    /// By node: where its value stands in `values`; -1 where the node ends no phrase.
    private var valueIndices: [Int32] = [-1]

    package init() {}

    package init(_ phrases: some Sequence<(String, Value)>) {
        for (phrase, value) in phrases { insert(phrase, value) }
    }

    package var isEmpty: Bool { values.isEmpty }

    /// What its phrases mean.
    var all: [Value] { values }

    /// Lets it begin like another one too, without a phrase of its own.
    mutating func addOpenings<Other>(_ other: PhraseTrie<Other>) { openings += other.openings }

    /// Adds a phrase, or gives a known one a new value. A phrase without a token is no phrase.
    package mutating func insert(_ phrase: String, _ value: Value) {
        update(phrase) { $0 = value }
    }

    /// Changes what a phrase means; it is nil before for a phrase that is not there yet.
    package mutating func update(_ phrase: String, _ change: (inout Value?) -> Void) {
        guard let node = node(for: phrase) else { return }
        let index = valueIndices[node]
        var value = index >= 0 ? values[Int(index)] : nil
        change(&value)
        guard let value else { return }
        if index >= 0 {
            values[Int(index)] = value
        } else {
            valueIndices[node] = Int32(values.count)
            values.append(value)
        }
    }

    private mutating func node(for phrase: String) -> Int? {
        let sentence = TokenizedSentence(phrase)
        guard !sentence.tokens.isEmpty else { return nil }
        var node: Int32 = 0
        for token in sentence.tokens {
            let key = Self.key(node, token)
            if let known = edges[key] {
                node = known
            } else {
                if node == 0 { openings.append(token.key) }
                node = Int32(valueIndices.count)
                valueIndices.append(-1)
                edges.insert(key, node)
            }
        }
        return Int(node)
    }

    /// The longest phrase that starts at a token, and the tokens that it takes.
    package func longestMatch(at start: Int, in sentence: TokenizedSentence) -> (value: Value, tokens: Range<Int>)? {
        var best: (index: Int32, end: Int)?
        walk(from: start, in: sentence) { best = ($0, $1) }
        return best.map { (values[Int($0.index)], start..<$0.end) }
    }

    /// The longest phrase that starts at a token and that is taken, and its tokens. They are offered from the longest on
    /// until one is.
    package func longestMatch(
        at start: Int, in sentence: TokenizedSentence, where isTaken: (Value, Range<Int>) -> Bool
    ) -> (value: Value, tokens: Range<Int>)? {
        longest(after: 0, start..<start, in: sentence, where: isTaken).map { (values[Int($0.index)], start..<$0.end) }
    }

    /// The same among the phrases that go on from a node to which the tokens have led.
    private func longest(
        after node: Int32, _ tokens: Range<Int>, in sentence: TokenizedSentence,
        where isTaken: (Value, Range<Int>) -> Bool
    ) -> (index: Int32, end: Int)? {
        guard tokens.upperBound < sentence.tokens.count,
            let next = edges[Self.key(node, sentence.tokens[tokens.upperBound])]
        else { return nil }
        let tokens = tokens.lowerBound..<(tokens.upperBound + 1)
        if let longer = longest(after: next, tokens, in: sentence, where: isTaken) { return longer }
        let index = valueIndices[Int(next)]
        return index >= 0 && isTaken(values[Int(index)], tokens) ? (index, tokens.upperBound) : nil
    }

    /// What one token of these folded scalars means.
    package func value(of scalars: some Sequence<Unicode.Scalar>) -> Value? {
        guard let node = edges[TokenKey.of(scalars)], valueIndices[Int(node)] >= 0 else { return nil }
        return values[Int(valueIndices[Int(node)])]
    }

    /// Calls `body` with the value index and the end of each phrase that starts at `start`.
    private func walk(from start: Int, in sentence: TokenizedSentence, _ body: (Int32, Int) -> Void) {
        var node: Int32 = 0
        var index = start
        while index < sentence.tokens.count {
            let token = sentence.tokens[index]
            guard let next = edges[Self.key(node, token)] else { return }
            node = next
            index += 1
            if valueIndices[Int(node)] >= 0 { body(valueIndices[Int(node)], index) }
        }
    }

    /// A token after a node; at the root its own key, whatever stands before it.
    private static func key(_ node: Int32, _ token: Token) -> UInt64 {
        guard node > 0 else { return token.key }
        let place = UInt64(UInt32(bitPattern: node)) << 1 | (token.isAfterSpace ? 1 : 0)
        return token.key ^ (place &* 0xD6E8_FEB8_6659_FD93)
    }
}
