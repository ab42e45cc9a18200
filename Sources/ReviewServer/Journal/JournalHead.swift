import Documents

/// The first line of a journal: the alignment that all actions start from, and whose texts it is of.
///
/// The alignment stands here and is not made anew, so that a later version of the aligner changes nothing in a review.
struct JournalHead: Codable, Hashable, Sendable {
    struct Pair: Codable, Hashable, Sendable {
        var source: Int
        var target: Int
        var beads: [BeadRecord]
    }

    struct BeadRecord: Codable, Hashable, Sendable {
        /// First and one past the last.
        var source: Range<Int>
        var target: Range<Int>
        var score: Double
    }

    /// Of the format; a change that an older program would misread counts it up.
    static let currentFormat = 1

    var format = currentFormat
    /// Of the sentences of all versions: `TextFingerprint`.
    var texts: String
    var rows: [ReviewRow]
    var pairs: [Pair]

    init(_ bitext: Bitext) {
        texts = TextFingerprint(bitext.articles).hexadecimal
        rows = bitext.units.map { ReviewRow(cells: $0.sentences, score: $0.score) }
        pairs = bitext.alignments.map { alignment in
            Pair(
                source: alignment.source, target: alignment.target,
                beads: alignment.beads.map { BeadRecord(source: $0.source, target: $0.target, score: $0.score) })
        }
    }

    /// The alignment of `articles`, whose fingerprint is `texts`; nil where it is not one of them.
    func bitext(of articles: [SegmentedArticle]) -> Bitext? {
        let bitext = Bitext(
            articles: articles,
            alignments: pairs.map { pair in
                PairAlignment(
                    source: pair.source, target: pair.target,
                    beads: pair.beads.map { Bead(source: $0.source, target: $0.target, score: $0.score) })
            },
            units: rows.map { AlignedUnit(sentences: $0.cells, score: $0.score) })
        return bitext.isWhole ? bitext : nil
    }
}

extension Bitext {
    /// Whether the units hold every sentence of every article exactly once, and the pairs name none that is not there.
    fileprivate var isWhole: Bool {
        guard units.allSatisfy({ $0.sentences.count == articles.count }) else { return false }
        let hold = articles.indices.allSatisfy { article in
            units.flatMap { $0.sentences[article] }.sorted() == Array(articles[article].sentences.indices)
        }
        return hold
            && alignments.allSatisfy { alignment in
                guard articles.indices.contains(alignment.source), articles.indices.contains(alignment.target) else {
                    return false
                }
                let sources = 0...articles[alignment.source].sentences.count
                let targets = 0...articles[alignment.target].sentences.count
                return alignment.beads.allSatisfy {
                    sources.contains($0.source.lowerBound) && sources.contains($0.source.upperBound)
                        && targets.contains($0.target.lowerBound) && targets.contains($0.target.upperBound)
                }
            }
    }
}
