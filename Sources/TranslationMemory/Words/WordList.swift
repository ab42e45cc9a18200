/// A segment's text cut into words.
struct WordList {
    let scalars: [Unicode.Scalar]
    private(set) var words: [Word] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            switch ScalarClass(scalars[index]) {
            case .separator: index += 1
            case .ideograph: index = append(index..<index + 1)
            case .letter: index = append(index..<endOfWord(from: index))
            case .digit:
                let end = endOfWord(from: index)
                // A word with digits in it (A380) is a word; one that starts with them (3D, 2nd) too.
                let hasLetter = scalars[index..<end].contains { ScalarClass($0) == .letter }
                index = hasLetter ? append(index..<end) : appendNumber(from: index)
            }
        }
    }

    /// A hash of the whole text, the same in each process.
    var textHash: UInt32 {
        var hash = StableHash()
        for scalar in scalars { hash.combine(scalar.value) }
        return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
    }

    /// The text of a word.
    func text(of word: Word) -> String { text(word.range) }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private func endOfWord(from start: Int) -> Int {
        scalars[start...].firstIndex {
            let kind = ScalarClass($0)
            return kind != .letter && kind != .digit
        } ?? scalars.count
    }

    private mutating func append(_ range: Range<Int>) -> Int {
        var (key, form) = (StableHash(), StableHash())
        for scalar in scalars[range] {
            key.combine(scalar.lowered)
            form.combine(scalar.value)
        }
        words.append(Word(key: key.value, form: form.value, range: range, isNumber: false))
        return range.upperBound
    }

    private mutating func appendNumber(from start: Int) -> Int {
        let notation = NumberNotation(scalars[start...])
        let range = start..<start + notation.length
        words.append(
            Word(key: Word.numberKey, form: StableHash.of(notation.value.utf8), range: range, isNumber: true))
        return range.upperBound
    }
}
