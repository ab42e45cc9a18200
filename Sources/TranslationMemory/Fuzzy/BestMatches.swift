import Documents

/// The best matches so far, best first; of equal ones, the first that came.
struct BestMatches {
    private struct Found {
        var comparison: SegmentComparison
        var target: String
        var document: String?
    }

    private struct Texts: Hashable {
        var source: String
        var target: String
    }

    private let limit: Int
    private let minimumScore: Double
    private var found: [Found] = []
    private var seen: Set<Texts> = []

    init(limit: Int, minimumScore: Double) {
        self.limit = limit
        self.minimumScore = minimumScore
    }

    /// Whether no match of that score would be among the best.
    func cannotTake(_ score: Double) -> Bool {
        found.count >= limit && score <= (found.last?.comparison.score ?? 0)
    }

    mutating func insert(_ comparison: SegmentComparison, target: String, document: String?) {
        guard comparison.score >= minimumScore - 1e-9, !cannotTake(comparison.score),
            seen.insert(Texts(source: comparison.source, target: target)).inserted
        else { return }
        let place = found.firstIndex { $0.comparison.score < comparison.score } ?? found.count
        found.insert(Found(comparison: comparison, target: target, document: document), at: place)
        if found.count > limit { found.removeLast() }
    }

    func matches(in language: Language) -> [FuzzyMatch] {
        found.map { FuzzyMatch($0.comparison, target: $0.target, language: language, document: $0.document) }
    }
}
