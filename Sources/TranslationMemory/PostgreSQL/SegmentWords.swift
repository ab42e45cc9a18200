import Foundation

/// A segment's words as PostgreSQL's full-text search takes them, without its dictionaries and parsers: the words are those of the fuzzy
/// search, in small letters without accents.
///
/// Words are letters and digits, so that nothing in them has to be escaped.
enum SegmentWords {
    /// A `tsvector`: each word with its place. What PostgreSQL cannot hold (PostgreSQL manual, 12.11) is left out: of a segment, what
    /// comes after the first 16,383 words or 500,000 bytes, and of a word, what comes after 500 characters.
    static func vector(of text: String) -> String {
        var vector = ""
        for (place, word) in words(of: text).prefix(16_383).enumerated() where vector.utf8.count < 500_000 {
            vector += "'\(word)':\(place + 1) "
        }
        return vector
    }

    /// A `tsquery`: words that follow one another, or stand anywhere.
    static func query(_ words: [String], isPhrase: Bool) -> String {
        words.flatMap { self.words(of: $0) }.map { "'\($0)'" }.joined(separator: isPhrase ? " <-> " : " & ")
    }

    private static func words(of text: String) -> some Sequence<String> {
        let list = WordList(text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil))
        return list.words.lazy.map { list.text($0.range.prefix(500)) }
    }
}
