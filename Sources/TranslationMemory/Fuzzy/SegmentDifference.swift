/// A segment of the memory in pieces: what the query has too, what the memory has alone, and what the query has alone.
package struct SegmentDifference: Hashable, Sendable {
    package enum Side: Hashable, Sendable {
        case both, memory, query
    }

    package struct Piece: Hashable, Sendable {
        package var side: Side
        package var text: String

        /// `[-grande-]`: what the memory has alone; `{+prise+}`: what the query has alone.
        package var marked: String {
            switch side {
            case .both: text
            case .memory: "[-\(text)-]"
            case .query: "{+\(text)+}"
            }
        }
    }

    package private(set) var pieces: [Piece] = []

    mutating func append(_ side: Side, _ text: String) {
        guard !text.isEmpty else { return }
        if side == .both, pieces.last?.side == .both {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(side: side, text: text))
        }
    }

    /// Whether white space has to come before another word.
    var endsInWord: Bool { pieces.last?.text.last.map { !$0.isWhitespace } ?? false }

    /// `La [-grande-] ville est {+prise+}.`
    package var text: String { pieces.map(\.marked).joined() }
}

extension SegmentDifference: Encodable {
    /// As `text`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
