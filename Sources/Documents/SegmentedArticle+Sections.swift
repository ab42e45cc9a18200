extension SegmentedArticle {
    /// The sentences that are never one with the sentence before, in ascending order: those that begin or follow a headline, a heading or
    /// a caption.
    package var sectionStarts: [Int] {
        sentences.indices.dropFirst().filter { index in
            let (before, here) = (sentences[index - 1].block, sentences[index].block)
            return before != here && (standsApart(before) || standsApart(here))
        }
    }

    /// Whether a block is no running text; the headline has no block.
    private func standsApart(_ block: Int?) -> Bool {
        guard let block else { return true }
        return article.blocks.indices.contains(block) && [.heading, .caption].contains(article.blocks[block].kind)
    }
}
