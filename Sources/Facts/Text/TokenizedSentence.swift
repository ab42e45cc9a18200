package import Documents
import Foundation

/// A sentence cut into tokens once, for all extractors.
///
/// Tokens cover everything but white space and invisible scalars. A hyphen and an apostrophe are tokens of their own
/// (`quatre` `-` `vingts`, `l` `'` `armée`), and letters and digits part (`16` `h` `30`). Time and memory are linear in
/// the length.
package struct TokenizedSentence: Sendable {
    package let scalars: [Unicode.Scalar]
    package let tokens: [Token]
    /// The folded forms of all tokens, one after another; see `ScalarFolding` for what folding does.
    package let folded: [Unicode.Scalar]

    package init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var tokenizer = Tokenizer(scalars)
        tokenizer.run()
        (tokens, folded) = (tokenizer.tokens, tokenizer.folded)
    }

    /// The folded scalars of a token.
    package func folded(_ index: Int) -> ArraySlice<Unicode.Scalar> { folded[tokens[index].folded] }

    /// The folded form of a token.
    package func foldedText(_ index: Int) -> String { Self.text(folded(index)) }

    /// Whether there is such a token and it folds to the one scalar.
    package func isToken(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        let range = tokens[index].folded
        return range.count == 1 && folded[range.lowerBound] == scalar
    }

    /// The kind of a token; nil where there is none.
    package func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// Whether two tokens stand beside each other with nothing between, not even a space.
    package func isJoined(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && !tokens[index].isAfterSpace
    }

    /// Where a non-empty run of tokens stands in the sentence, from the first's start to the last's end.
    package func textRange(_ range: Range<Int>) -> TextRange {
        TextRange(start: tokens[range.lowerBound].range.lowerBound, end: tokens[range.upperBound - 1].range.upperBound)
    }

    /// A piece of the sentence as it is written.
    package func text(_ range: TextRange) -> String { Self.text(scalars[range.start..<range.end]) }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

/// One pass over a sentence's scalars.
private struct Tokenizer {
    private let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    private(set) var folded: [Unicode.Scalar] = []

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 5 + 4)
        folded.reserveCapacity(scalars.count + 4)
    }

    mutating func run() {
        var index = 0
        var isAfterSpace = false
        while index < scalars.count {
            let scalarClass = ScalarClass(scalars[index])
            switch scalarClass {
            case .space:
                isAfterSpace = !tokens.isEmpty
                index += 1
            case .ignorable: index += 1
            default:
                index = appendToken(scalarClass, from: index, isAfterSpace: isAfterSpace)
                isAfterSpace = false
            }
        }
    }

    /// Appends the token that starts at `start` and returns where it ends.
    private mutating func appendToken(_ scalarClass: ScalarClass, from start: Int, isAfterSpace: Bool) -> Int {
        let end = scalarClass == .letter || scalarClass == .digit ? endOfRun(scalarClass, from: start) : start + 1
        let foldedStart = folded.count
        foldScalars(start..<end)
        let kind: Token.Kind =
            switch scalarClass {
            case .letter: .word
            case .digit: .digits
            case .character: .character
            default: .symbol
            }
        tokens.append(
            Token(kind: kind, isAfterSpace: isAfterSpace, range: start..<end, folded: foldedStart..<folded.count))
        return end
    }

    /// The end of a run of one class. Invisible scalars inside belong to it, those at its end do not.
    private func endOfRun(_ scalarClass: ScalarClass, from start: Int) -> Int {
        var end = start + 1
        var index = end
        while index < scalars.count {
            let next = ScalarClass(scalars[index])
            guard next == scalarClass || next == .ignorable else { break }
            index += 1
            if next == scalarClass { end = index }
        }
        return end
    }

    private mutating func foldScalars(_ range: Range<Int>) {
        if scalars[range].contains(where: isCombining) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            for scalar in String(view).precomposedStringWithCanonicalMapping.unicodeScalars {
                ScalarFolding.append(scalar, to: &folded)
            }
        } else {
            for scalar in scalars[range] { ScalarFolding.append(scalar, to: &folded) }
        }
    }

    private func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) || (0x653...0x655).contains(scalar.value) || scalar.value == 0x3099
    }
}
