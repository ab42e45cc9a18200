import Foundation

/// Turns the patterns of a language into edges of the trie.
struct DatePatternCompiler {
    private let months: [String: Int]
    private let weekdays: [String: Int]

    init(_ tables: DateTables) {
        months = tables.names.months.merging(tables.words.months ?? [:]) { $1 }
        weekdays = tables.names.weekdays.merging(tables.words.weekdays ?? [:]) { $1 }
    }

    /// All ways to write a pattern, with what a way implies where a name in it was written out.
    func edges(
        of pattern: String, vocabulary: inout DateVocabulary
    ) -> [(edges: [DatePatternTrie.Edge], implied: [DateAction])] {
        var result: [(edges: [DatePatternTrie.Edge], implied: [DateAction])] = []
        for way in DatePattern.expand(pattern) {
            for (text, implied) in writtenOut(way) {
                let edges = DatePattern.pieces(text).flatMap { piece -> [DatePatternTrie.Edge] in
                    switch piece {
                    case .slot(let slot): [.slot(slot)]
                    case .words(let words): vocabulary.intern(phrase: words).map { .word($0) }
                    }
                }
                result.append((edges, implied))
            }
        }
        return result
    }

    /// A name that is written together with letters (`{weekday}abend`) is one word for each name.
    private func writtenOut(_ way: String) -> [(text: String, implied: [DateAction])] {
        for (slot, names, action) in [
            ("{weekday}", weekdays, DateAction.weekday), ("{month}", months, DateAction.month),
        ] {
            guard let range = way.firstRange(of: slot),
                isLetter(way[..<range.lowerBound].last)
                    || isLetter(way[range.upperBound...].first)
            else { continue }
            return names.map { name, value in (way.replacingCharacters(in: range, with: name), [action(value)]) }
        }
        return [(way, [])]
    }

    private func isLetter(_ character: Character?) -> Bool {
        guard let scalar = character?.unicodeScalars.first else { return false }
        return ScalarClass(scalar) == .letter
    }
}
