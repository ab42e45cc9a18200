/// The words of a text without those of one or two small letters, which mean little (`de la`), and runs of them. Where
/// words are not spaced, all pairs of neighbouring characters stand for them.
struct WordRuns {
    private(set) var words: [String] = []
    /// By word: whether it begins with the last character of the one before.
    private var overlaps: [Bool] = []
    /// How many words the text has; two characters count as one where words are not spaced.
    private(set) var length = 0

    init(of text: String) {
        for piece in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            var rest = piece
            while let first = rest.first {
                let isSpaced = Self.isSpaced(first)
                let part = rest.prefix { Self.isSpaced($0) == isSpaced }
                if isSpaced { addWord(part) } else { addPairs(of: Array(part)) }
                rest = rest.dropFirst(part.count)
            }
        }
    }

    private mutating func addWord(_ word: Substring) {
        guard word.count > 2 || word.first?.isLowercase != true else { return }
        words.append(String(word))
        overlaps.append(false)
        length += 1
    }

    private mutating func addPairs(of characters: [Character]) {
        for start in 0..<max(1, characters.count - 1) {
            words.append(String(characters[start..<min(start + 2, characters.count)]))
            overlaps.append(start > 0)
        }
        length += (characters.count + 1) / 2
    }

    /// Whether a character's words have spaces between them: not in Chinese and Japanese.
    private static func isSpaced(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: false
        default: true
        }
    }

    /// The runs of words that hold the word at `center` and may stand for a name of so many words.
    func runs(around center: Int, forNameOf length: Int) -> [String] {
        let isSpaced = Self.isSpaced(words[center].first ?? " ")
        let longest = isSpaced ? min(Self.longestRun, length + 1) : min(Self.longestRunOfPairs, 3 * length + 1)
        return (max(0, center - longest + 1)...center).flatMap { start in
            (center..<min(words.count, start + longest)).map { text(start...$0) }
        }
    }

    private static let longestRun = 4
    private static let longestRunOfPairs = 7

    private func text(_ run: ClosedRange<Int>) -> String {
        run.dropFirst().reduce(words[run.lowerBound]) { text, index in
            overlaps[index] ? text + words[index].suffix(1) : text + " " + words[index]
        }
    }
}
