import Documents

extension PairComparison {
    /// One of the two versions: where its facts and what became of them are kept, and where the other one's sentences.
    struct Side {
        let facts: KeyPath<PairComparison, [PlacedFact]>
        let byBead: KeyPath<PairComparison, [[Int]]>
        let states: WritableKeyPath<PairComparison, [FactState]>

        let otherSentences: KeyPath<PairComparison, [String]>
        let otherRange: KeyPath<Bead, Range<Int>>

        static var source: Side {
            Side(
                facts: \.source, byBead: \.sourceByBead, states: \.sourceStates, otherSentences: \.sentences.target,
                otherRange: \.target)
        }

        static var target: Side {
            Side(
                facts: \.target, byBead: \.targetByBead, states: \.targetStates, otherSentences: \.sentences.source,
                otherRange: \.source)
        }
    }
}
