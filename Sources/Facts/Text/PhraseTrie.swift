/// Phrases and what they mean, matched against the folded tokens of a sentence.
///
/// A phrase is cut and folded as sentences are, so a table may be written in any case and with any apostrophe.
/// Between two
/// of its tokens a sentence must have white space where the phrase has it; how much and of which kind is left open.
package struct PhraseTrie<Value: Sendable>: Sendable {
    private var edges = EdgeTable()
    private var values: [Value] = []
    /// By node: where its value stands in `values`; -1 where the node ends no phrase.
    private var valueIndices: [Int32] = [-1]

    package init() {}

    package init(_ phrases: some Sequence<(String, Value)>) {
        for (phrase, value) in phrases { insert(phrase, value) }
    }

    package var isEmpty: Bool { values.isEmpty }

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
            if token.isAfterSpace { node = child(of: node, " ") }
            for scalar in sentence.folded[token.folded] { node = child(of: node, scalar) }
        }
        return Int(node)
    }

    /// The longest phrase that starts at a token, and the tokens that it takes.
    package func longestMatch(at start: Int, in sentence: TokenizedSentence) -> (value: Value, tokens: Range<Int>)? {
        var best: (index: Int32, end: Int)?
        walk(from: start, in: sentence) { best = ($0, $1) }
        return best.map { (values[Int($0.index)], start..<$0.end) }
    }

    /// All phrases that start at a token, the shortest first.
    package func matches(at start: Int, in sentence: TokenizedSentence) -> [(value: Value, tokens: Range<Int>)] {
        var found: [(value: Value, tokens: Range<Int>)] = []
        walk(from: start, in: sentence) { found.append((values[Int($0)], start..<$1)) }
        return found
    }

    /// All phrases that the scalars begin with, whatever follows them, the shortest first: for words written together.
    package func prefixes(of scalars: ArraySlice<Unicode.Scalar>) -> [(value: Value, count: Int)] {
        var node: Int32 = 0
        var found: [(value: Value, count: Int)] = []
        for (offset, scalar) in scalars.enumerated() {
            guard let next = edges[node, scalar] else { break }
            node = next
            if let value = value(at: node) { found.append((value, offset + 1)) }
        }
        return found
    }

    /// What exactly these folded scalars mean.
    package func value(of scalars: some Sequence<Unicode.Scalar>) -> Value? {
        var node: Int32 = 0
        for scalar in scalars {
            guard let next = edges[node, scalar] else { return nil }
            node = next
        }
        return value(at: node)
    }

    /// The first two scalars of every phrase; one alone where the phrase has no more.
    var openings: [(first: Unicode.Scalar, second: Unicode.Scalar?)] {
        let roots = edges.all.filter { $0.node == 0 }
        let firsts = Dictionary(uniqueKeysWithValues: roots.map { ($0.target, $0.scalar) })
        let pairs = edges.all.compactMap { edge in firsts[edge.node].map { ($0, Optional(edge.scalar)) } }
        return pairs + roots.filter { valueIndices[Int($0.target)] >= 0 }.map { ($0.scalar, nil) }
    }

    private func value(at node: Int32) -> Value? {
        let index = valueIndices[Int(node)]
        return index >= 0 ? values[Int(index)] : nil
    }

    /// Calls `body` with the value index and the end of each phrase that starts at `start`.
    private func walk(from start: Int, in sentence: TokenizedSentence, _ body: (Int32, Int) -> Void) {
        var node: Int32 = 0
        var index = start
        while index < sentence.tokens.count {
            let token = sentence.tokens[index]
            if index > start, token.isAfterSpace {
                guard let next = edges[node, " "] else { return }
                node = next
            }
            for position in token.folded {
                guard let next = edges[node, sentence.folded[position]] else { return }
                node = next
            }
            index += 1
            if valueIndices[Int(node)] >= 0 { body(valueIndices[Int(node)], index) }
        }
    }

    private mutating func child(of node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
        if let known = edges[node, scalar] { return known }
        let new = Int32(valueIndices.count)
        valueIndices.append(-1)
        edges.insert(node, scalar, new)
        return new
    }
}

/// The edges of a trie: node and scalar → node.
struct EdgeTable: Sendable {
    private var table = KeyTable()

    subscript(node: Int32, scalar: Unicode.Scalar) -> Int32? { table[Self.key(node, scalar)] }

    var all: [(node: Int32, scalar: Unicode.Scalar, target: Int32)] {
        table.all.map { key, target in
            (Int32(truncatingIfNeeded: key >> 32), Unicode.Scalar(UInt32(truncatingIfNeeded: key))!, target)
        }
    }

    /// Requires that the edge is not there yet.
    mutating func insert(_ node: Int32, _ scalar: Unicode.Scalar, _ target: Int32) {
        table.insert(Self.key(node, scalar), target)
    }

    /// Never zero: no phrase holds the scalar U+0000.
    private static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
    }
}
