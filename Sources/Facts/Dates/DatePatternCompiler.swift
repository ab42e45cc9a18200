/// Turns the patterns of a language into edges of the trie.
struct DatePatternCompiler {
    private let months: [String: Int]
    private let weekdays: [String: Int]
    /// What stands between slots, with its words: the ways to write a pattern share most of it.
    private var known: [String: [DatePatternTrie.Edge]] = [:]

    init(_ tables: DateTables) {
        months = tables.names.months.merging(tables.words.months ?? [:]) { $1 }
        weekdays = tables.names.weekdays.merging(tables.words.weekdays ?? [:]) { $1 }
    }

    /// All ways to write a pattern, with what a way implies where a name in it was written out.
    mutating func edges(
        of pattern: String, vocabulary: inout DateVocabulary
    ) -> [(edges: [DatePatternTrie.Edge], implied: [DateAction])] {
        var result: [(edges: [DatePatternTrie.Edge], implied: [DateAction])] = []
        for way in DatePattern.expand(pattern) {
            for (pieces, implied) in writtenOut(DatePattern.pieces(way)) {
                var edges: [DatePatternTrie.Edge] = []
                for piece in pieces {
                    switch piece {
                    case .slot(let slot): edges.append(.slot(slot))
                    case .words(let words): edges += self.edges(of: words, &vocabulary)
                    }
                }
                result.append((edges, implied))
            }
        }
        return result
    }

    private mutating func edges(of words: String, _ vocabulary: inout DateVocabulary) -> [DatePatternTrie.Edge] {
        if let edges = known[words] { return edges }
        let edges = vocabulary.intern(phrase: words).map { DatePatternTrie.Edge.word($0) }
        known[words] = edges
        return edges
    }

    /// A name that is written together with letters (`{weekday}abend`) is one word for each name.
    private func writtenOut(
        _ pieces: [DatePattern.Piece]
    ) -> [(pieces: [DatePattern.Piece], implied: [DateAction])] {
        for index in pieces.indices {
            guard case .slot(let slot) = pieces[index], slot == .weekday || slot == .month else { continue }
            let before = text(pieces, index - 1)
            let after = text(pieces, index + 1)
            guard isLetter(before.last) || isLetter(after.first) else { continue }
            return (slot == .weekday ? weekdays : months).map { name, value in
                var whole = pieces
                whole[index] = .words(before + name + after)
                if index + 1 < pieces.count { whole[index + 1] = .words("") }
                if index > 0 { whole[index - 1] = .words("") }
                return (whole, [slot == .weekday ? .weekday(value) : .month(value)])
            }
        }
        return [(pieces, [])]
    }

    private func text(_ pieces: [DatePattern.Piece], _ index: Int) -> String {
        guard pieces.indices.contains(index), case .words(let words) = pieces[index] else { return "" }
        return words
    }

    private func isLetter(_ character: Character?) -> Bool {
        guard let scalar = character?.unicodeScalars.first else { return false }
        return ScalarClass(scalar) == .letter
    }
}
