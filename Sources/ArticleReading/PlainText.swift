import Documents

/// A text without markup, read into paragraphs.
///
/// A blank line ends a paragraph. Where the lines of a paragraph look wrapped at a column, they are joined; otherwise
/// each line is a paragraph. A short first line that a blank line sets off is the headline.
struct PlainText {
    var title: String?
    var blocks: [Block]

    init(_ text: String) {
        let groups = Self.groups(of: text)
        let column = groups.joined().map(\.width).max() ?? 0
        let isWrapped = groups.contains { $0.count > 2 && Self.isWrapped($0, at: column) }
        blocks = []
        for group in groups {
            let isJoined = Self.isWrapped(group, at: column) && (isWrapped || Self.isOneSentence(group, at: column))
            let paragraphs = isJoined ? [group.dropFirst().reduce(group[0]) { $0.joined(with: $1) }] : group
            blocks += paragraphs.map { Block($0.text) }
        }
        if let first = groups.first, first.count == 1, groups.count > 1, first[0].looksLikeHeadline {
            title = first[0].text
            blocks.removeFirst()
        }
    }

    /// The lines between blank lines.
    private static func groups(of text: String) -> [[Line]] {
        var groups: [[Line]] = [[]]
        for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = Line(raw)
            if !line.text.isEmpty {
                groups[groups.count - 1].append(line)
            } else if !groups[groups.count - 1].isEmpty {
                groups.append([])
            }
        }
        return groups.filter { !$0.isEmpty }
    }

    /// Whether each line is so long that the next one's first word would not have fitted before `column`.
    private static func isWrapped(_ lines: [Line], at column: Int) -> Bool {
        guard lines.count > 1 else { return false }
        let full = zip(lines, lines.dropFirst()).count { $0.width + 1 + $1.widthOfFirstWord > column }
        let goesOn = zip(lines, lines.dropFirst()).allSatisfy { !$0.endsSentence && $1.startsSmall }
        return 10 * full >= 9 * (lines.count - 1) && (column <= Line.widestColumn || goesOn)
    }

    /// Whether two lines, which prove little, are plainly one.
    private static func isOneSentence(_ lines: [Line], at column: Int) -> Bool {
        zip(lines, lines.dropFirst()).allSatisfy { line, next in
            !line.endsSentence && (next.startsSmall || column >= Line.narrowestColumn)
        }
    }
}

/// A line, its runs of white space made one space.
private struct Line {
    let text: String
    /// In columns of a terminal.
    let width: Int

    /// Where texts are wrapped as a rule.
    static let narrowestColumn = 60
    static let widestColumn = 100

    init(_ raw: some StringProtocol) {
        text = raw.collapsingWhiteSpace()
        width = Self.width(of: text)
    }

    /// The first word; of a script without spaces, the first letter.
    var widthOfFirstWord: Int {
        guard let first = text.unicodeScalars.first else { return 0 }
        return first.isWide ? 2 : Self.width(of: text.prefix { !$0.isWhitespace })
    }

    var endsSentence: Bool {
        let end = text.unicodeScalars.last { !"»”’\"')]」』）".unicodeScalars.contains($0) }
        return end.map { ".!?…:;。！？؟।".unicodeScalars.contains($0) } ?? false
    }

    /// Whether it does not start like a sentence of a script with capitals.
    var startsSmall: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return !(first.properties.isUppercase || first.properties.numericType != nil)
    }

    var looksLikeHeadline: Bool {
        text.unicodeScalars.count <= 150 && !endsSentence
    }

    func joined(with next: Line) -> Line {
        let isSpaced = !(text.unicodeScalars.last?.isWide ?? false && next.text.unicodeScalars.first?.isWide ?? false)
        return Line(text + (isSpaced ? " " : "") + next.text)
    }

    private static func width(of text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    }
}

extension Unicode.Scalar {
    /// Han, kana, hangul and their punctuation: two columns wide, and no space where a line ends between two.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
