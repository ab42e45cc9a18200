package import Documents
import ICU

/// Cuts articles into sentences.
///
/// A sentence never leaves its block; what stands between two sentences, and at the ends of a block, is white space.
package struct Segmenter: Sendable {
    private let rules: BreakRules

    /// With the rules for `language`; a language without rules of its own is cut by those that hold for all.
    package init(language: Language) {
        rules = LanguageRules.shared.rules(for: language)
    }

    /// With rules of the user's own.
    package init(rules: BreakRules) {
        self.rules = rules
    }

    /// The sentences of `article` in reading order, the headline first.
    package func segment(_ article: Article) -> SegmentedArticle {
        var sentences = article.title.map { segment($0, block: nil) } ?? []
        for (index, block) in article.blocks.enumerated() {
            sentences += segment(block.text, block: index)
        }
        return SegmentedArticle(article: article, sentences: sentences)
    }

    /// The sentences of one block.
    package func segment(_ text: String, block: Int? = nil) -> [Sentence] {
        let boundaries = rules.boundaries(in: UTF16Text(text))
        let scalars = Array(text.unicodeScalars)
        var sentences: [Sentence] = []
        var start = 0
        var units = 0
        var next = boundaries.startIndex
        for (index, scalar) in scalars.enumerated() {
            if next < boundaries.endIndex, units >= boundaries[next] {
                sentences.append(trimming: scalars[start..<index], block: block)
                start = index
                next += 1
            }
            units += scalar.value > 0xFFFF ? 2 : 1
        }
        sentences.append(trimming: scalars[start...], block: block)
        return sentences
    }
}

extension [Sentence] {
    /// Adds what is left of `scalars`, a run of a block's, without the white space around it.
    fileprivate mutating func append(trimming scalars: ArraySlice<Unicode.Scalar>, block: Int?) {
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first...last])
        append(Sentence(text: String(text), block: block, range: TextRange(start: first, end: last + 1)))
    }
}
