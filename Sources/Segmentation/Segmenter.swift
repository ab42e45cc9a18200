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

    /// With the rules that a file of the user's has for `language`. Throws where it has none, and on a rule that is no
    /// regular expression.
    package init(language: Language, srx: SRXDocument) throws(BadInput) {
        let rules = try srx.rules(for: language)
        guard !rules.isEmpty else {
            throw BadInput(name: srx.name, reason: "has no segmentation rules for '\(language)'")
        }
        do {
            self.rules = try BreakRules(rules)
        } catch {
            guard let rule = rules.first(where: { !$0.isValid }) else {
                throw BadInput(name: srx.name, reason: "its rules do not go together in one regular expression")
            }
            let reason = "the rule '\(rule.before)' before, '\(rule.after)' after is no regular expression"
            throw BadInput(name: srx.name, line: rule.line, reason: reason)
        }
    }

    /// The sentences of `article` in reading order, the headline first.
    package func segment(_ article: Article) -> SegmentedArticle {
        let finder = BreakFinder(rules)
        var sentences = article.title.map { Self.sentences(of: $0, block: nil, finder) } ?? []
        for (index, block) in article.blocks.enumerated() {
            sentences += Self.sentences(of: block.text, block: index, finder)
        }
        return SegmentedArticle(article: article, sentences: sentences)
    }

    /// The sentences of a text that is one block.
    package func segment(_ text: String) -> [Sentence] {
        Self.sentences(of: text, block: nil, BreakFinder(rules))
    }

    private static func sentences(of text: String, block: Int?, _ finder: BreakFinder) -> [Sentence] {
        let boundaries = finder.boundaries(in: UTF16Text(text))
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
