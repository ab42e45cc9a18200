package import Documents

extension MemoryDatabase {
    /// The segments most like `text`, best first, each with its translation; tags do not count. What says the same twice comes once.
    ///
    /// - Parameter minimumScore: 0.6 to 1.
    package func matches(
        _ text: String, from source: Language, to target: Language, minimumScore: Double, limit: Int
    ) throws(MemoryFailure) -> [FuzzyMatch] {
        let query = WordList(text)
        return try reading { snapshot in
            try withIndex(of: source.primary, in: snapshot) { index in
                var best = BestMatches(limit: limit, minimumScore: minimumScore)
                var rest = try index.candidates(for: query, score: minimumScore).prefix(Self.mostCandidates)
                // The later ones have no higher bound.
                while let first = rest.first, !best.cannotTake(first.bound) {
                    let next = rest.prefix(snapshot.candidatesAtOnce)
                    rest = rest.dropFirst(next.count)
                    for found in try snapshot.translations(of: next.map(\.segment), into: target.primary) {
                        best.insert(
                            SegmentComparison(query: query, source: found.source), target: found.target,
                            document: found.document)
                    }
                }
                return best.matches(in: target)
            }
        }
    }

    /// In a memory of thousands of segments that differ in their numbers alone, not all are compared.
    private static let mostCandidates = 1000
}
