package import Documents

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
        scalars = Self.scalars(of: text)
        var tokenizer = Tokenizer(scalars)
        tokenizer.run()
        (tokens, folded) = (tokenizer.tokens, tokenizer.folded)
    }

    /// Decodes the text by its bytes, which is quicker than to ask it for one scalar after another.
    private static func scalars(of text: String) -> [Unicode.Scalar] {
        let bytes = text.utf8.span
        var scalars = [Unicode.Scalar](repeating: "\0", count: bytes.count)
        var (place, count) = (0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                scalars[count] = Unicode.Scalar(byte)
                place += 1
            } else {
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                var value = UInt32(byte) & (0x7F >> UInt32(length))
                for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
                scalars[count] = Unicode.Scalar(value) ?? "\u{FFFD}"
                place += length
            }
            count += 1
        }
        scalars.removeLast(bytes.count - count)
        return scalars
    }

    /// The folded scalars of a token.
    package func folded(_ index: Int) -> ArraySlice<Unicode.Scalar> { folded[tokens[index].folded] }

    /// The folded form of a token.
    package func foldedText(_ index: Int) -> String { Self.text(folded(index)) }

    /// Whether there is such a token and it folds to the one scalar.
    package func isToken(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
        guard tokens.indices.contains(index), tokens[index].folded.count == 1 else { return false }
        return folded[tokens[index].folded.lowerBound] == scalar
    }

    /// The kind of a token; nil where there is none.
    package func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// Whether a token lies among the vulgar fractions of Unicode: `½`.
    func isVulgarFraction(_ index: Int) -> Bool {
        guard kind(index) == .symbol else { return false }
        let value = scalars[tokens[index].range.lowerBound].value
        return (0xBC...0xBE).contains(value) || (0x2150...0x218F).contains(value)
    }

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
        var units: [UInt8] = []
        units.reserveCapacity(scalars.count * 2)
        for scalar in scalars {
            if scalar.isASCII { units.append(UInt8(scalar.value)) } else { units += UTF8.encode(scalar)! }
        }
        return String(decoding: units, as: UTF8.self)
    }
}
