/// The versions of one report, aligned. The first article is the pivot.
package struct Bitext: Hashable, Sendable {
    /// Two or more articles; the pivot first.
    package var articles: [SegmentedArticle]
    /// The pivot with each other article, in the order of the articles; then other pairs, where they were asked for.
    package var alignments: [PairAlignment]
    /// The alignments joined at the pivot; they cover every sentence of every article exactly once.
    package var units: [AlignedUnit]

    package init(articles: [SegmentedArticle], alignments: [PairAlignment], units: [AlignedUnit]) {
        self.articles = articles
        self.alignments = alignments
        self.units = units
    }

    /// Those of the pivot with each other article.
    package var pivotAlignments: [PairAlignment] { alignments.filter { $0.source == 0 } }

    /// The text of `sentences` of article `article`, joined as a reader would read it.
    package func text(of sentences: [Int], in article: Int) -> String {
        let texts = sentences.map { articles[article].sentences[$0].text }
        return texts.joined(separator: articles[article].article.language.sentenceSeparator)
    }
}

/// Sentences of all versions that say the same: the smallest unit that all pairs agree on.
package struct AlignedUnit: Hashable, Sendable {
    /// Sentence indices by article, ascending; an empty list where the version has no counterpart.
    package var sentences: [[Int]]
    /// The lowest score among the beads that were joined, 0…1.
    package var score: Double

    package init(sentences: [[Int]], score: Double) {
        self.sentences = sentences
        self.score = score
    }
}
