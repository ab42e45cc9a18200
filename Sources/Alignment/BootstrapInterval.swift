/// The interval that 95 of 100 resamplings of the documents give for a figure (Efron's percentile bootstrap).
package enum BootstrapInterval {
    private static let resamplings = 1000

    /// The 2.5th and the 97.5th percentile of `figure` over documents drawn with replacement; a fixed seed, so that the same
    /// documents give the same interval. Requires one document at least.
    package static func of<Document>(
        _ documents: [Document], figure: ([Document]) -> Double
    ) -> ClosedRange<Double> {
        precondition(!documents.isEmpty)
        var generator = SplitMix64(state: 20_170_913)
        let figures = (0..<resamplings).map { _ in
            figure(documents.indices.map { _ in documents[Int.random(in: documents.indices, using: &generator)] })
        }.sorted()
        return figures[resamplings / 40]...figures[resamplings - 1 - resamplings / 40]
    }
}

/// Steele, Lea & Flood 2014: a small generator of numbers from a seed.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
