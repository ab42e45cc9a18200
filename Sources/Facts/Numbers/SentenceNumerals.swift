/// The numerals of one sentence, each read once: dates take their counts from them, quantities their amounts.
///
/// A class, for whoever reads the sentence adds to it.
package final class SentenceNumerals {
    package let sentence: TokenizedSentence
    /// What the tokens may open.
    let openings: [PhraseStarts.Kinds]
    private let reader: NumeralReader
    private var numerals: [Numeral] = []
    /// By token: which of the numerals starts there, or that it was not read or is none.
    private var indices: [Int32]

    init(_ sentence: TokenizedSentence, reader: NumeralReader) {
        self.sentence = sentence
        self.reader = reader
        openings = reader.lexicon.openings(of: sentence)
        indices = openings.map { $0.contains(.numeral) ? Self.unread : Self.none }
    }

    private static let unread: Int32 = -2
    private static let none: Int32 = -1

    /// The longest numeral that starts at a token of the sentence; nil where none does.
    func numeral(at index: Int) -> Numeral? {
        if indices[index] == Self.unread { read(index) }
        let known = indices[index]
        return known >= 0 ? numerals[Int(known)] : nil
    }

    /// A long row of digits, in words or in figures, is not read again from each of its tokens, so that time stays linear.
    private func read(_ index: Int) {
        indices[index] = Self.none
        if let numeral = reader.numeral(at: index, in: sentence) {
            indices[index] = Int32(numerals.count)
            numerals.append(numeral)
            passOver(numeral.tokens)
        } else if let end = endOfCode(at: index) {
            passOver(index..<end)
        }
    }

    private func passOver(_ tokens: Range<Int>) {
        guard tokens.count > Self.longNumeral else { return }
        for inner in tokens.dropFirst() { indices[inner] = Self.none }
    }

    /// More tokens than numerals have in texts.
    static let longNumeral = 12

    /// Whether a numeral may start at a token: told without reading it.
    func mayStart(at index: Int) -> Bool { indices[index] != Self.none }

    /// Where digits end that state no number, a version or a telephone number; nil where none start at the token.
    func endOfCode(at index: Int) -> Int? {
        guard sentence.kind(index) == .digits, case .code(let end)? = reader.digits.read(at: index, in: sentence) else {
            return nil
        }
        return end
    }
}
