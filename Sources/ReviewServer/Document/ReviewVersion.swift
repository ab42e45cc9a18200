package import Documents

/// One version of the report under review.
package struct ReviewVersion: Hashable, Sendable {
    /// As it was read.
    package let article: Article
    /// By identifier: those of the article first, then the parts that were split off here. What was joined to another stays.
    package var sentences: [ReviewSentence]
    /// The identifiers in reading order.
    package var order: [Int]

    init(_ segmented: SegmentedArticle) {
        article = segmented.article
        sentences = segmented.sentences.map { ReviewSentence(text: $0.text, original: $0.text, block: $0.block) }
        order = Array(sentences.indices)
    }

    /// The place in reading order by identifier; nil for a sentence that was joined to another.
    var ranks: [Int?] {
        var ranks = [Int?](repeating: nil, count: sentences.count)
        for (rank, identifier) in order.enumerated() { ranks[identifier] = rank }
        return ranks
    }

    /// `identifiers` in reading order.
    func inOrder(_ identifiers: [Int]) -> [Int] {
        guard identifiers.count > 1 else { return identifiers }
        let ranks = ranks
        return identifiers.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
    }

    /// The version with the texts as they stand now.
    var segmented: SegmentedArticle { segmented(order) }

    /// The same with some of the sentences only.
    func segmented(_ identifiers: [Int]) -> SegmentedArticle {
        SegmentedArticle(
            article: article,
            sentences: identifiers.map { identifier in
                var sentence = Sentence(sentences[identifier].text)
                sentence.block = sentences[identifier].block
                return sentence
            })
    }
}
