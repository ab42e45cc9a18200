import Foundation
import Vectors

/// Finds the segments that have nearly the same words, in a file that is mapped into memory: opening it reads the head alone.
///
/// Nothing is missed: every segment of the score asked for shares one of its rarest words with the query. Of those, the ones of a fitting
/// length whose signature has most of the query's bits are compared by Myers' bit vectors (1999), a step for each word.
final class FuzzyIndex {
    /// A segment, and an upper bound of its score, in which numbers and capitals count nothing.
    struct Candidate {
        var segment: Int64
        var bound: Double
    }

    /// The file says what cannot be.
    struct Damage: Error {}

    /// Of the memory that the index was made from.
    let generation: Int64
    private let file: MappedFile
    private let layout: FuzzyIndexLayout
    /// For each record the last query that looked at it.
    private var seen: [UInt32]
    private var round: UInt32 = 0
    /// For each word its place among the query's different words, from 1; 0 where it is none.
    private var places: [UInt8]

    /// Nil where there is no such file, it is no index of this version, or it was changed after it was made.
    init?(path: String) {
        guard let file = try? MappedFile(path: path), file.count >= FuzzyIndexLayout.headCount * 8 else { return nil }
        let head = unsafe Array(file.values(of: UInt64.self, at: 0, count: FuzzyIndexLayout.headCount))
        let counts = head[3...].map { Int(truncatingIfNeeded: $0) }
        guard head[0] == FuzzyIndexLayout.magic, counts.allSatisfy({ (0...file.count).contains($0) }),
            FuzzyIndexLayout.modificationDate(of: path) == Date(timeIntervalSince1970: Double(head[2]))
        else { return nil }
        layout = FuzzyIndexLayout(
            wordCount: counts[0], recordCount: counts[1], wordTotal: counts[2], postingTotal: counts[3])
        guard layout.end == file.count else { return nil }
        generation = Int64(truncatingIfNeeded: head[1])
        self.file = file
        seen = Array(repeating: 0, count: layout.recordCount)
        places = Array(repeating: 0, count: layout.wordCount)
    }

    /// All segments of at least `score`, which is not below `FuzzyIndexLayout.lowestScore`; the highest bound first.
    func candidates(for query: WordList, score: Double) throws(Damage) -> [Candidate] {
        let numbers = try query.words.map { word throws(Damage) in try number(of: word.key) }
        guard !numbers.isEmpty else { return [] }
        round &+= 1
        let search = Search(query, numbers: numbers, score: score)
        guard numbers.count <= BitPattern.longest else {
            return try candidates(search) { (range) throws(Damage) in try wordDistance(numbers, range) }
        }
        let pattern = BitPattern(numbers)
        for (number, place) in pattern.places { places[number] = place }
        defer { for number in pattern.places.keys { places[number] = 0 } }
        return try candidates(search) { (range) throws(Damage) in try bitDistance(pattern, range) }
    }

    // MARK: Records

    private struct Search {
        /// The words of the query; nil for those that the index does not have.
        let numbers: [Int?]
        let textHash: UInt32
        let signature: UInt64
        let score: Double
        /// How many of the words may be missing in a record.
        let slack: Int
        /// How many words a record may have.
        let lengths: ClosedRange<Int>

        init(_ query: WordList, numbers: [Int?], score: Double) {
            self.numbers = numbers
            self.score = score
            textHash = query.textHash
            signature = FuzzyIndexLayout.signature(of: query.words)
            slack = FuzzyIndexLayout.slack(ofCount: numbers.count, score: score)
            lengths = numbers.count - slack...Int(Double(numbers.count) / score + 1e-9)
        }
    }

    private func candidates(
        _ search: Search, distance: (Range<Int>) throws(Damage) -> Int
    ) throws(Damage) -> [Candidate] {
        var found: [Candidate] = []
        // Words that the index does not have are the rarest of all, and have no records.
        let rarest = search.numbers.map { $0 ?? -1 }.sorted().prefix(
            FuzzyIndexLayout.prefix(ofCount: search.numbers.count, score: search.score))
        let first = firstRecord(ofLength: search.lengths.lowerBound)
        let end = firstRecord(ofLength: search.lengths.upperBound + 1)
        guard first <= end else { throw Damage() }
        for number in Set(rarest) where number >= 0 { try visit(number, first..<end, search, distance, into: &found) }
        found.sort { ($0.bound, $1.segment) > ($1.bound, $0.segment) }
        return found
    }

    /// The first record that has so many words or more.
    private func firstRecord(ofLength length: Int) -> Int {
        let starts = unsafe values(at: layout.starts, count: layout.recordCount + 1)
        return Self.first(in: 0..<layout.recordCount) { record in
            unsafe Int(starts[record + 1]) - Int(starts[record]) >= length
        }
    }

    /// The first number in `range` that fits, where those that fit come last; the range's end where none does.
    private static func first(in range: Range<Int>, where fits: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Compares those of `records` that have the word among their rarest.
    private func visit(
        _ number: Int, _ records: Range<Int>, _ search: Search, _ distance: (Range<Int>) throws(Damage) -> Int,
        into found: inout [Candidate]
    ) throws(Damage) {
        let lists = unsafe values(at: layout.lists, count: layout.wordCount + 1)
        let postings = unsafe values(at: layout.postings, count: layout.postingTotal)
        let signatures = unsafe file.values(of: UInt64.self, at: layout.signatures, count: layout.recordCount)
        let list = unsafe (start: Int(lists[number]), end: Int(lists[number + 1]))
        guard list.start <= list.end, list.end <= postings.count else { throw Damage() }
        let start = Self.first(in: list.start..<list.end) { unsafe Int(postings[$0]) >= records.lowerBound }
        let end = Self.first(in: start..<list.end) { unsafe Int(postings[$0]) >= records.upperBound }
        for index in start..<end {
            let record = unsafe Int(postings[index])
            guard record < layout.recordCount else { throw Damage() }
            let missing = unsafe search.signature & ~signatures[record]
            guard missing.nonzeroBitCount <= search.slack, seen[record] != round else { continue }
            seen[record] = round
            if let candidate = try candidate(record, search, distance) { found.append(candidate) }
        }
    }

    /// The record, where its words are enough of the query's.
    private func candidate(
        _ record: Int, _ search: Search, _ distance: (Range<Int>) throws(Damage) -> Int
    ) throws(Damage) -> Candidate? {
        let starts = unsafe values(at: layout.starts, count: layout.recordCount + 1)
        let range = unsafe (start: Int(starts[record]), end: Int(starts[record + 1]))
        guard range.start <= range.end, range.end <= layout.wordTotal else { throw Damage() }
        let count = range.end - range.start
        guard search.lengths.contains(count) else { return nil }
        let signature = unsafe file.values(of: UInt64.self, at: layout.signatures, count: layout.recordCount)[record]
        // Of the longer one as few words may be missing in the other.
        let longest = max(count, search.numbers.count)
        let slack = FuzzyIndexLayout.slack(ofCount: longest, score: search.score) - longest
        guard (signature & ~search.signature).nonzeroBitCount <= slack + count,
            (search.signature & ~signature).nonzeroBitCount <= slack + search.numbers.count
        else { return nil }
        let edits = try distance(range.start..<range.end)
        let reached = 1 - Double(edits) / Double(max(search.numbers.count, count))
        guard reached >= search.score - 1e-9 else { return nil }
        let isSame = unsafe values(at: layout.texts, count: layout.recordCount)[record] == search.textHash
        let segment = unsafe values(at: layout.segments, count: layout.recordCount)[record]
        return Candidate(
            segment: Int64(segment), bound: isSame ? reached : min(reached, 1 - WordDistance.otherText))
    }

    private func bitDistance(_ pattern: borrowing BitPattern, _ range: Range<Int>) throws(Damage) -> Int {
        let words = unsafe values(at: layout.words, count: layout.wordTotal)
        var distance = BitPattern.Distance(pattern)
        for place in range {
            let word = unsafe Int(words[place])
            guard word < places.count else { throw Damage() }
            distance.step(pattern.masks[Int(places[word])])
        }
        return distance.value
    }

    /// Levenshtein's distance, row by row, for queries that are too long for a bit vector.
    private func wordDistance(_ numbers: [Int?], _ range: Range<Int>) throws(Damage) -> Int {
        let words = unsafe values(at: layout.words, count: layout.wordTotal)
        var costs = Array(0...numbers.count)
        for (row, place) in range.enumerated() {
            let word = unsafe Int(words[place])
            guard word < places.count else { throw Damage() }
            var diagonal = row
            costs[0] = row + 1
            for column in numbers.indices {
                let replaced = diagonal + (numbers[column] == word ? 0 : 1)
                diagonal = costs[column + 1]
                costs[column + 1] = min(replaced, diagonal + 1, costs[column] + 1)
            }
        }
        return costs[numbers.count]
    }

    /// The word of that key.
    private func number(of key: UInt64) throws(Damage) -> Int? {
        let keys = unsafe file.values(of: UInt64.self, at: layout.keys, count: layout.wordCount)
        let place = Self.first(in: 0..<layout.wordCount) { unsafe keys[$0] >= key }
        guard place < layout.wordCount, unsafe keys[place] == key else { return nil }
        let number = unsafe Int(values(at: layout.numbers, count: layout.wordCount)[place])
        guard number < layout.wordCount else { throw Damage() }
        return number
    }

    @unsafe private func values(at offset: Int, count: Int) -> UnsafeBufferPointer<UInt32> {
        unsafe file.values(of: UInt32.self, at: offset, count: count)
    }
}
