extension PairComparison {
    /// One of the two versions: where its facts and what became of them are kept.
    struct Side {
        let facts: KeyPath<PairComparison, [PlacedFact]>
        let byBead: KeyPath<PairComparison, [[Int]]>
        let states: WritableKeyPath<PairComparison, [FactState]>

        static var source: Side { Side(facts: \.source, byBead: \.sourceByBead, states: \.sourceStates) }
        static var target: Side { Side(facts: \.target, byBead: \.targetByBead, states: \.targetStates) }
    }
}
