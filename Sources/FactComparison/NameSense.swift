/// What a sentence encoder tells of names: it sees that `Cour suprême` is `Supreme Court`, and that `Fujitsu` is not
/// `Oldekop`. Values are products of unit vectors; nil where there is no encoder.
package struct NameSense {
    /// Words that are looked for in a sentence.
    package struct Search: Hashable, Sendable {
        package var words: String
        package var sentence: String
    }

    /// How near the words of each search are to the nearest run of words of its sentence. Many searches at once cost less
    /// than each alone.
    package var likenesses: ([Search]) -> [Double?]
    /// How much nearer two sentences come when one takes the other's name, the mean of both ways.
    package var gain: (NamePair) -> Double?

    package init(
        likenesses: @escaping ([Search]) -> [Double?],
        gain: @escaping (NamePair) -> Double?
    ) {
        self.likenesses = likenesses
        self.gain = gain
    }

    /// Where there is no encoder.
    package static var none: NameSense { NameSense(likenesses: { $0.map { _ in nil } }, gain: { _ in nil }) }
}

extension NameSense {
    /// How near words are to the nearest run of words of a sentence.
    func likeness(_ words: String, _ sentence: String) -> Double? {
        likenesses([Search(words: words, sentence: sentence)]).first ?? nil
    }

    /// The names whose sentence says what they mean, each of their longer words included, so that they are translated
    /// there.
    func translated(_ names: [Search]) -> Set<Search> {
        let near = zip(names, likenesses(names)).filter { ($0.1 ?? 0) >= Self.translation }.map(\.0)
        let words = near.map(\.longerWords)
        let isNear = likenesses(words.flatMap(\.self)).map { ($0 ?? 0) >= Self.translationOfWord }
        let far = Set(zip(words.flatMap(\.self), isNear).filter { !$0.1 }.map(\.0))
        return Set(zip(near, words).filter { far.isDisjoint(with: $0.1) }.map(\.0))
    }

    /// Of names that were planted one in fifty comes so near to a sentence that lacks it.
    private static let translation = 0.73
    private static let translationOfWord = 0.55
}

extension NameSense.Search {
    /// The same for the longer words alone; none where there is but one.
    fileprivate var longerWords: [NameSense.Search] {
        let longer = words.split(separator: " ").filter { $0.count > 3 }
        return longer.count < 2 ? [] : longer.map { NameSense.Search(words: String($0), sentence: sentence) }
    }
}
