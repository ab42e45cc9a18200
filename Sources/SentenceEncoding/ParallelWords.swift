package import Documents

/// The words of a translation memory, in contiguous buffers: what lexicons of its languages are learnt from.
package struct ParallelWords: Sendable {
    /// Words of one language by their number.
    private struct Vocabulary {
        var numbers: [[UInt8]: Int32] = [:]
        var words: [[UInt8]] = []

        mutating func number(of word: [UInt8]) -> Int32 {
            if let number = numbers[word] { return number }
            let number = Int32(words.count)
            numbers[word] = number
            words.append(word)
            return number
        }
    }

    /// One text of a unit: where its words begin.
    private struct Text {
        var language: Int
        var start: Int
    }

    private var languages: [String] = []
    private var vocabularies: [Vocabulary] = []
    private var words: [Int32] = []
    private var texts: [Text] = []
    /// Where each unit's texts begin.
    private var units: [Int] = []

    /// Words beyond these are left out: more teach little more.
    private static let capacity = 20_000_000

    package init() {}

    /// Whether more units would be left out.
    package var isFull: Bool { words.count >= Self.capacity }

    /// Adds a unit: the same in several languages. Regions do not count.
    package mutating func append(_ unit: [(language: Language, text: String)]) {
        guard !isFull else { return }
        units.append(texts.count)
        for (language, text) in unit {
            let index = index(of: language)
            texts.append(Text(language: index, start: words.count))
            // Numbers are their own translations.
            for word in LatinWords.of(text) where !word.contains(where: LatinWords.isDigit) {
                words.append(vocabularies[index].number(of: LatinWords.lowercased(word)))
            }
        }
    }

    /// The words of `source` and `target` that translate one another; nil where the memory teaches none.
    package func lexicon(from source: Language, to target: Language) -> Lexicon? {
        guard let from = languages.firstIndex(of: source.primary), let to = languages.firstIndex(of: target.primary),
            from != to
        else { return nil }
        let model = TranslationModel(
            pairs(from, to), sourceCount: vocabularies[from].words.count, targetCount: vocabularies[to].words.count)
        let entries = model.translations.map { translation in
            (vocabularies[from].words[Int(translation.source)], vocabularies[to].words[Int(translation.target)])
        }
        return entries.isEmpty ? nil : Lexicon(entries: entries)
    }

    private mutating func index(of language: Language) -> Int {
        if let index = languages.firstIndex(of: language.primary) { return index }
        languages.append(language.primary)
        vocabularies.append(Vocabulary())
        return languages.count - 1
    }

    /// The units that have both languages.
    private func pairs(_ source: Int, _ target: Int) -> WordPairs {
        var pairs = WordPairs()
        for unit in units.indices {
            let members = units[unit]..<(unit + 1 < units.count ? units[unit + 1] : texts.count)
            guard let first = members.first(where: { texts[$0].language == source }),
                let second = members.first(where: { texts[$0].language == target })
            else { continue }
            pairs.append(words(of: first), words(of: second))
        }
        return pairs
    }

    private func words(of text: Int) -> ArraySlice<Int32> {
        words[texts[text].start..<(text + 1 < texts.count ? texts[text + 1].start : words.count)]
    }
}

/// Units of two languages: the numbers of their words, one unit after another.
struct WordPairs {
    private(set) var sources: [Int32] = []
    private(set) var targets: [Int32] = []
    /// Where each unit starts in `sources` and in `targets`, and at last their ends.
    private(set) var sourceStarts = [0]
    private(set) var targetStarts = [0]

    var count: Int { sourceStarts.count - 1 }

    mutating func append(_ source: ArraySlice<Int32>, _ target: ArraySlice<Int32>) {
        sources += source
        targets += target
        sourceStarts.append(sources.count)
        targetStarts.append(targets.count)
    }

    func source(_ unit: Int) -> Range<Int> { sourceStarts[unit]..<sourceStarts[unit + 1] }

    func target(_ unit: Int) -> Range<Int> { targetStarts[unit]..<targetStarts[unit + 1] }
}
