import Vectors

/// Finds the segments that have nearly the same words, in a file that is mapped into memory: opening it reads the head alone.
///
/// Nothing is missed: every segment of the score asked for shares one of its rarest words with the query. Those are compared by
/// Myers' bit vectors (1999), a step for each word.
final class FuzzyIndex {
    /// A segment, and an upper bound of its score, in which numbers and capitals count nothing.
    struct Candidate {
        var segment: Int64
        var score: Double
    }

    /// Of the memory that the index was made from.
    let generation: Int64
    private let file: MappedFile
    private let layout: FuzzyIndexLayout
    /// For each record the last query that looked at it.
    private var seen: [UInt32]
    private var query: UInt32 = 0
    /// For each word its place among the query's different words, from 1; 0 where it is none.
    private var places: [UInt8]

    /// Nil where there is no such file, or it is no index of this version.
    init?(path: String) {
        guard let file = try? MappedFile(path: path), file.count >= FuzzyIndexLayout.headCount * 8 else { return nil }
        let head = unsafe Array(file.values(of: UInt64.self, at: 0, count: FuzzyIndexLayout.headCount))
        let counts = head[2...].map { Int(truncatingIfNeeded: $0) }
        guard head[0] == FuzzyIndexLayout.magic, counts.allSatisfy({ (0...file.count).contains($0) }) else {
            return nil
        }
        layout = FuzzyIndexLayout(
            wordCount: counts[0], recordCount: counts[1], wordTotal: counts[2], postingTotal: counts[3])
        guard layout.end == file.count else { return nil }
        generation = Int64(truncatingIfNeeded: head[1])
        self.file = file
        seen = Array(repeating: 0, count: layout.recordCount)
        places = Array(repeating: 0, count: layout.wordCount)
    }

    /// The best segments of at least `score`, which is not below `FuzzyIndexLayout.lowestScore`; best first.
    func candidates(for words: [Word], score: Double, limit: Int) -> [Candidate] {
        let numbers = words.prefix(Self.longest).map { number(of: $0.key) }
        guard !numbers.isEmpty else { return [] }
        query += 1
        let pattern = BitPattern(numbers)
        for (number, place) in pattern.places { places[number] = place }
        defer { for number in pattern.places.keys { places[number] = 0 } }

        var found: [Candidate] = []
        // Words that the index does not have are the rarest of all, and have no records.
        let rarest = numbers.map { $0 ?? -1 }.sorted().prefix(
            FuzzyIndexLayout.prefix(ofCount: numbers.count, score: score))
        for number in Set(rarest) where number >= 0 {
            visit(number, pattern, score: score, into: &found)
        }
        found.sort { ($0.score, $1.segment) > ($1.score, $0.segment) }
        return Array(found.prefix(limit))
    }

    /// The words of a longer query are not looked at.
    private static let longest = 64

    private func visit(_ number: Int, _ pattern: BitPattern, score: Double, into found: inout [Candidate]) {
        let lists = unsafe values(at: layout.lists, count: layout.wordCount + 1)
        let starts = unsafe values(at: layout.starts, count: layout.recordCount + 1)
        let words = unsafe values(at: layout.words, count: layout.wordTotal)
        let postings = unsafe values(at: layout.postings, count: layout.postingTotal)
        let segments = unsafe values(at: layout.segments, count: layout.recordCount)
        let shortest = Int((Double(pattern.count) * score - 1e-9).rounded(.up))
        let longest = Int(Double(pattern.count) / score + 1e-9)
        for index in unsafe Int(lists[number])..<Int(lists[number + 1]) {
            let record = unsafe Int(postings[index])
            guard seen[record] != query else { continue }
            seen[record] = query
            let range = unsafe Int(starts[record])..<Int(starts[record + 1])
            guard range.count >= shortest, range.count <= longest else { continue }
            var distance = BitPattern.Distance(pattern)
            for place in range { unsafe distance.step(pattern.masks[Int(places[Int(words[place])])]) }
            let reached = 1 - Double(distance.value) / Double(max(pattern.count, range.count))
            guard reached >= score - 1e-9 else { continue }
            unsafe found.append(Candidate(segment: Int64(segments[record]), score: reached))
        }
    }

    /// The word of that key.
    private func number(of key: UInt64) -> Int? {
        let keys = unsafe file.values(of: UInt64.self, at: layout.keys, count: layout.wordCount)
        var (low, high) = (0, layout.wordCount)
        while low < high {
            let middle = (low + high) / 2
            if unsafe keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < layout.wordCount, unsafe keys[low] == key else { return nil }
        return unsafe Int(values(at: layout.numbers, count: layout.wordCount)[low])
    }

    @unsafe private func values(at offset: Int, count: Int) -> UnsafeBufferPointer<UInt32> {
        unsafe file.values(of: UInt32.self, at: offset, count: count)
    }
}
