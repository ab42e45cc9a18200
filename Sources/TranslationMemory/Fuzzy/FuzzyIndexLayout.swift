import Foundation

/// Where the parts of an index file stand: numbers of 64 bits, then of 32, little-endian, each part right behind the one before.
///
/// Words are numbered by how often they come, the rarest first. A record is a segment with words; they are numbered by how many words
/// they have, the shortest first, so that a list has those of a length together.
struct FuzzyIndexLayout {
    /// Of the head, 64-bit numbers: the magic number, the memory's generation, the second in which the file was made, then these four.
    ///
    /// The file is given that second for the time of its last change: whatever changes it later shows.
    static let headCount = 7
    static let magic: UInt64 = 0x3330_5A46_5043_4552
    /// The lowest score that can be looked for: it decides how much of a record is in the lists.
    static let lowestScore = 0.6

    var wordCount: Int
    var recordCount: Int
    var wordTotal: Int
    var postingTotal: Int

    /// Keys of all words, ascending.
    var keys: Int { Self.headCount * 8 }
    /// For each record 64 bits, of which each word sets one.
    var signatures: Int { keys + wordCount * 8 }
    /// The number of the word of each key.
    var numbers: Int { signatures + recordCount * 8 }
    /// Where each record's words start in `words`, and the end.
    var starts: Int { numbers + wordCount * 4 }
    /// The numbers of the words of all records, as they stand in the text.
    var words: Int { starts + (recordCount + 1) * 4 }
    /// The segment that each record is.
    var segments: Int { words + wordTotal * 4 }
    /// A hash of each record's text.
    var texts: Int { segments + recordCount * 4 }
    /// Where each word's records start in `postings`, and the end.
    var lists: Int { texts + recordCount * 4 }
    /// Records by the words that are among their rarest.
    var postings: Int { lists + (wordCount + 1) * 4 }
    var end: Int { postings + postingTotal * 4 }

    /// How many of a segment's rarest words one must look at: two segments of at least this score share one of them, since they share
    /// `score` of the words of the longer one (prefix filtering: Chaudhuri, Ganti, Kaushik 2006).
    static func prefix(ofCount count: Int, score: Double) -> Int {
        count == 0 ? 0 : slack(ofCount: count, score: score) + 1
    }

    /// How many of a segment's words may have no counterpart in another of at least this score.
    static func slack(ofCount count: Int, score: Double) -> Int {
        count - Int((score * Double(count) - 1e-9).rounded(.up))
    }

    /// A bit for each word. A bit that another signature lacks is a word, at least, that the other segment lacks.
    static func signature(of words: [Word]) -> UInt64 {
        words.reduce(0) { $0 | 1 << (($1.key &* 0x9E37_79B9_7F4A_7C15) >> 58) }
    }

    static func modificationDate(of path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
}
