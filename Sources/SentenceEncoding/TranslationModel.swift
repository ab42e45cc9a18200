/// Which words translate one another, learnt from units of two languages: IBM Model 1 in both directions (Brown et al. 1993,
/// section 4.1), by expectation and maximisation.
///
/// The chance of a target word given a source word lies in a flat table of the pairs of words that stand together in two units
/// or more; for each word of a unit beside each of the other side, a cell holds the place of its pair in that table. One round is a
/// walk through the cells.
struct TranslationModel {
    struct Translation {
        var source: Int32
        var target: Int32
    }

    private static let rounds = 5
    /// What both directions must give a pair, multiplied.
    private static let leastChance: Float = 0.03
    /// Translations that a source word keeps.
    private static let most = 4
    /// Cells of the units that are learnt from; what a memory holds beyond, some 75,000 units of news, is left out.
    private static let cellLimit = 1 << 24

    private let pairs: WordPairs
    /// Units that are learnt from.
    private let unitCount: Int
    /// Source word times 2^32 plus target word, ascending.
    private var keys: [UInt64] = []
    /// For each source word of a unit, in turn beside each target word: the place in `keys`, or -1 for what stands together once.
    private var cells: [Int32] = []
    private let counts: (source: [Float], target: [Float])
    /// The chance of the target word given the source word, and the other way round, by the place in `keys`.
    private var forward: [Float] = []
    private var backward: [Float] = []

    /// Words are numbers below the counts.
    init(_ pairs: WordPairs, sourceCount: Int, targetCount: Int) {
        self.pairs = pairs
        var (cellCount, unitCount) = (0, 0)
        while unitCount < pairs.count, cellCount < Self.cellLimit {
            cellCount += pairs.source(unitCount).count * pairs.target(unitCount).count
            unitCount += 1
        }
        self.unitCount = unitCount
        counts = (Self.shares(pairs.sources, sourceCount), Self.shares(pairs.targets, targetCount))
        collect(cellCount)
        forward = chances(given: sourceCount, isForward: true)
        backward = chances(given: targetCount, isForward: false)
    }

    /// The pairs of words that both directions believe in, by source word, the likeliest first.
    var translations: [Translation] {
        var translations = [Translation]()
        var start = 0
        while start < keys.count {
            let source = keys[start] >> 32
            let end = keys[start...].firstIndex { $0 >> 32 != source } ?? keys.count
            let likely = (start..<end).filter { belief(in: $0) >= Self.leastChance }
            let best = likely.sorted { belief(in: $0) > belief(in: $1) }.prefix(Self.most)
            for place in best {
                translations.append(
                    Translation(source: Int32(source), target: Int32(truncatingIfNeeded: keys[place])))
            }
            start = end
        }
        return translations
    }

    private func belief(in place: Int) -> Float { forward[place] * backward[place] }

    // MARK: The table

    private static func key(_ source: Int32, _ target: Int32) -> UInt64 {
        let high = UInt64(source) << 32
        return high | UInt64(target)
    }

    private mutating func collect(_ cellCount: Int) {
        var all = [UInt64]()
        all.reserveCapacity(cellCount)
        for unit in 0..<unitCount {
            for source in pairs.source(unit) {
                for target in pairs.target(unit) { all.append(Self.key(pairs.sources[source], pairs.targets[target])) }
            }
        }
        let sorted = all.sorted()
        for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] && keys.last != sorted[index] {
            keys.append(sorted[index])
        }
        cells = all.map { place(of: $0) }
    }

    private func place(of key: UInt64) -> Int32 {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? Int32(low) : -1
    }

    /// How often each word comes, as a share of all.
    private static func shares(_ words: [Int32], _ count: Int) -> [Float] {
        var shares = [Float](repeating: 0, count: count)
        for word in words { shares[Int(word)] += 1 / Float(words.count) }
        return shares
    }

    // MARK: Learning

    /// The chance of each pair's one word given the other, of which there are `givenCount`: of the target word given the source
    /// word where `isForward`.
    private func chances(given givenCount: Int, isForward: Bool) -> [Float] {
        var chances = [Float](repeating: 1, count: keys.count)
        for _ in 0..<Self.rounds {
            var expected = [Float](repeating: 0, count: keys.count)
            var start = 0
            for unit in 0..<unitCount {
                let (rows, columns) = (pairs.source(unit), pairs.target(unit))
                if isForward {
                    for (column, target) in columns.enumerated() {
                        share(
                            counts.target[Int(pairs.targets[target])], among: chances, &expected, first: start + column,
                            stride: columns.count, count: rows.count)
                    }
                } else {
                    for (row, source) in rows.enumerated() {
                        share(
                            counts.source[Int(pairs.sources[source])], among: chances, &expected,
                            first: start + row * columns.count, stride: 1, count: columns.count)
                    }
                }
                start += rows.count * columns.count
            }
            chances = normalized(expected, givenCount, isForward: isForward)
        }
        return chances
    }

    /// Shares one word out among those of the other side, by their chances of having brought it; what is left is for no word at
    /// all (Brown's empty word), whose chance is how often the word comes anyway.
    private func share(
        _ anyway: Float, among chances: [Float], _ expected: inout [Float], first: Int, stride: Int, count: Int
    ) {
        var total = anyway
        for step in 0..<count {
            let cell = cells[first + step * stride]
            if cell >= 0 { total += chances[Int(cell)] }
        }
        for step in 0..<count {
            let cell = cells[first + step * stride]
            if cell >= 0 { expected[Int(cell)] += chances[Int(cell)] / total }
        }
    }

    private func normalized(_ expected: [Float], _ givenCount: Int, isForward: Bool) -> [Float] {
        var totals = [Float](repeating: 0, count: givenCount)
        func given(_ key: UInt64) -> Int { Int(isForward ? key >> 32 : key & 0xffff_ffff) }
        for (place, key) in keys.enumerated() { totals[given(key)] += expected[place] }
        return keys.indices.map { place in
            let total = totals[given(keys[place])]
            return total > 0 ? expected[place] / total : 0
        }
    }
}
