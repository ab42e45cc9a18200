/// What a sentence encoder sees of two names in their sentences, as products of unit vectors. It tells a name that the other
/// version translates from one that it does not have: `Cour suprême` is near `Supreme Court`.
package struct NameMeanings: Hashable, Sendable {
    /// Of each name and the likest words of the other one's sentence.
    package var sourceInTarget: Double
    package var targetInSource: Double
    /// How much nearer the sentences come when one takes the other's name, the mean of both ways.
    package var gain: Double

    package init(sourceInTarget: Double, targetInSource: Double, gain: Double) {
        self.sourceInTarget = sourceInTarget
        self.targetInSource = targetInSource
        self.gain = gain
    }
}
