import Foundation

/// Collects segments and writes the index of their words. Memory grows by four bytes a word.
struct FuzzyIndexBuilder {
    private var numbers: [UInt64: UInt32] = [:]
    private var frequencies: [UInt32] = []
    private var starts: [UInt32] = [0]
    private var words: [UInt32] = []
    private var segments: [UInt32] = []
    private var texts: [UInt32] = []
    private var signatures: [UInt64] = []

    /// Adds a segment; one without words cannot be found.
    mutating func append(_ text: String, segment: Int64) {
        let list = WordList(text)
        guard !list.words.isEmpty else { return }
        for word in list.words { words.append(number(of: word.key)) }
        starts.append(UInt32(words.count))
        segments.append(UInt32(segment))
        texts.append(list.textHash)
        signatures.append(FuzzyIndexLayout.signature(of: list.words))
    }

    private mutating func number(of key: UInt64) -> UInt32 {
        let next = UInt32(frequencies.count)
        let number = numbers[key, default: next]
        if number == next {
            numbers[key] = next
            frequencies.append(0)
        }
        frequencies[Int(number)] += 1
        return number
    }

    /// Writes the file, whole or not at all.
    mutating func write(to path: String, generation: Int64) throws {
        numberByRarity()
        orderByLength()
        let (lists, postings) = postings()
        let keys = numbers.keys.sorted()
        let layout = FuzzyIndexLayout(
            wordCount: keys.count, recordCount: segments.count, wordTotal: words.count, postingTotal: postings.count)
        let second = Int(Date().timeIntervalSince1970)
        var data = Data(capacity: layout.end)
        Self.append(
            [
                FuzzyIndexLayout.magic, UInt64(generation), UInt64(second), UInt64(keys.count),
                UInt64(segments.count), UInt64(words.count), UInt64(postings.count),
            ], to: &data)
        Self.append(keys, to: &data)
        Self.append(signatures, to: &data)
        for part in [keys.map { numbers[$0] ?? 0 }, starts, words, segments, texts, lists, postings] {
            Self.append(part, to: &data)
        }
        try data.write(to: URL(filePath: path), options: .atomic)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(second))], ofItemAtPath: path)
    }

    /// Numbers the words anew, the rarest first.
    private mutating func numberByRarity() {
        let order = frequencies.indices.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        var ranks = [UInt32](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
        for index in words.indices { words[index] = ranks[Int(words[index])] }
        numbers = numbers.mapValues { ranks[Int($0)] }
    }

    /// Numbers the records anew, the shortest first.
    private mutating func orderByLength() {
        func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }
        let order = segments.indices.sorted { (range($0).count, $0) < (range($1).count, $1) }
        var ordered: (starts: [UInt32], words: [UInt32]) = ([0], [])
        ordered.words.reserveCapacity(words.count)
        for record in order {
            ordered.words += words[range(record)]
            ordered.starts.append(UInt32(ordered.words.count))
        }
        (starts, words) = ordered
        segments = order.map { segments[$0] }
        texts = order.map { texts[$0] }
        signatures = order.map { signatures[$0] }
    }

    /// The records of each word that is among their rarest, word by word.
    private func postings() -> (lists: [UInt32], postings: [UInt32]) {
        var lists = [UInt32](repeating: 0, count: numbers.count + 1)
        forEachPosting { word, _ in lists[word + 1] += 1 }
        for index in 1..<lists.count { lists[index] += lists[index - 1] }
        var next = lists
        var postings = [UInt32](repeating: 0, count: Int(lists[lists.count - 1]))
        forEachPosting { word, record in
            postings[Int(next[word])] = UInt32(record)
            next[word] += 1
        }
        return (lists, postings)
    }

    private func forEachPosting(_ body: (_ word: Int, _ record: Int) -> Void) {
        for record in segments.indices {
            let sorted = words[Int(starts[record])..<Int(starts[record + 1])].sorted()
            let count = FuzzyIndexLayout.prefix(ofCount: sorted.count, score: FuzzyIndexLayout.lowestScore)
            for place in 0..<count where place == 0 || sorted[place] != sorted[place - 1] {
                body(Int(sorted[place]), record)
            }
        }
    }

    private static func append(_ values: [some BitwiseCopyable], to data: inout Data) {
        unsafe values.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    }
}
