/// Words by their letters, for words that are written together.
struct WordPrefixes: Sendable {
    private var edges = EdgeTable()
    /// By node: whether a word ends there.
    private var isWord = [false]

    /// Words are folded, as those of sentences are.
    init(_ words: some Sequence<[Unicode.Scalar]>) {
        for word in words { insert(word) }
    }

    private mutating func insert(_ word: [Unicode.Scalar]) {
        var node: Int32 = 0
        for scalar in word {
            if let known = edges[node, scalar] {
                node = known
            } else {
                let new = Int32(isWord.count)
                isWord.append(false)
                edges.insert(node, scalar, new)
                node = new
            }
        }
        isWord[Int(node)] = true
    }

    /// The lengths of all words that the letters begin with, ascending.
    func lengths(in letters: ArraySlice<Unicode.Scalar>) -> [Int] {
        var found: [Int] = []
        walk(letters) {
            found.append($0)
            return true
        }
        return found
    }

    /// Whether the letters begin with a word.
    func open(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        var isOpened = false
        walk(letters) { _ in
            isOpened = true
            return false
        }
        return isOpened
    }

    /// Calls `body` with the length of each word until it says no.
    private func walk(_ letters: ArraySlice<Unicode.Scalar>, _ body: (Int) -> Bool) {
        var node: Int32 = 0
        for (offset, scalar) in letters.enumerated() {
            guard let next = edges[node, scalar] else { return }
            node = next
            if isWord[Int(node)], !body(offset + 1) { return }
        }
    }
}
