/// What a sentence encoder tells of names: it sees that `Cour suprême` is `Supreme Court`, and that `Fujitsu` is not
/// `Oldekop`. Values are products of unit vectors; nil where there is no encoder.
package struct NameSense {
    /// How near words are to the nearest run of words of a sentence.
    package var likeness: (_ words: String, _ sentence: String) -> Double?
    /// How much nearer two sentences come when one takes the other's name, the mean of both ways.
    package var gain: (NamePair) -> Double?

    package init(
        likeness: @escaping (_ words: String, _ sentence: String) -> Double?,
        gain: @escaping (NamePair) -> Double?
    ) {
        self.likeness = likeness
        self.gain = gain
    }

    /// Where there is no encoder.
    package static var none: NameSense { NameSense(likeness: { _, _ in nil }, gain: { _ in nil }) }
}

extension NameSense {
    /// Whether a sentence says what a name means, each of its longer words included, so that the name is translated
    /// there.
    func isTranslated(_ name: String, in sentence: String) -> Bool {
        guard let whole = likeness(name, sentence), whole >= Self.translation else { return false }
        let words = name.split(separator: " ").filter { $0.count > 3 }.map(String.init)
        return words.count < 2 || words.allSatisfy { likeness($0, sentence) ?? 0 >= Self.translationOfWord }
    }

    /// Of names that were planted one in fifty comes so near to a sentence that lacks it.
    private static let translation = 0.73
    private static let translationOfWord = 0.55
}
