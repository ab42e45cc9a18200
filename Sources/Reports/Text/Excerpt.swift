import Documents

/// A sentence cut down to what stands around a fact, on one line of a terminal.
struct Excerpt: Hashable {
    var before: String
    var marked: String
    var after: String

    /// - Parameters:
    ///   - range: what to mark; nil keeps the start of the sentence.
    ///   - width: how many columns the three parts may take; a fact that is longer is kept whole.
    init(_ text: String, around range: TextRange?, width: Int) {
        let scalars = text.unicodeScalars.map(TerminalText.printable)
        let start = min(range?.start ?? 0, scalars.count)
        let end = min(max(range?.end ?? 0, start), scalars.count)
        marked = String(scalars[start..<end])
        let room = max(0, width - TerminalText.width(of: scalars[start..<end]))
        let left = TerminalText.width(of: scalars[..<start])
        let right = TerminalText.width(of: scalars[end...])
        let leftRoom = min(left, max(room / 2, room - right))
        before = Self.tail(scalars[..<start], width: leftRoom)
        after = Self.head(scalars[end...], width: room - leftRoom)
    }

    /// As many whole words of the end as `width` columns hold, after an ellipsis where something is cut.
    private static func tail(_ scalars: ArraySlice<Unicode.Scalar>, width: Int) -> String {
        guard TerminalText.width(of: scalars) > width else { return String(scalars) }
        var start = scalars.endIndex
        var used = 1
        while start > scalars.startIndex, used + TerminalText.width(of: scalars[start - 1]) <= width {
            start -= 1
            used += TerminalText.width(of: scalars[start])
        }
        let words = scalars[start...].firstIndex { $0.properties.isWhitespace }.map { scalars[$0...] }
        return "\u{2026}" + String(words ?? scalars[start...])
    }

    private static func head(_ scalars: ArraySlice<Unicode.Scalar>, width: Int) -> String {
        guard TerminalText.width(of: scalars) > width else { return String(scalars) }
        var end = scalars.startIndex
        var used = 1
        while end < scalars.endIndex, used + TerminalText.width(of: scalars[end]) <= width {
            used += TerminalText.width(of: scalars[end])
            end += 1
        }
        let words = scalars[..<end].lastIndex { $0.properties.isWhitespace }.map { scalars[...$0] }
        return String(words ?? scalars[..<end]) + "\u{2026}"
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
