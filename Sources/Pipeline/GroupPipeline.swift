package import Alignment
package import Documents
package import FactComparison
package import Facts
import Segmentation
package import SentenceEncoding

/// The stages in their order, for one group of articles at a time.
///
/// Holds what is costly to make (rules and tables of languages, the encoder's scratch memory): one for a thread.
package final class GroupPipeline {
    private var encoder: SpanEncoder
    private let shape: BeadShape
    private var segmenters: [Language: Segmenter] = [:]
    private var extractors: [Language: FactExtractor] = [:]

    /// With the sentence encoder's model, or without one on words, numbers and names alone.
    package init(model: EncoderModel?, shape: BeadShape = BeadShape()) {
        encoder = SpanEncoder(model: model)
        self.shape = shape
    }

    /// The article cut into sentences by the rules of its language.
    package func segment(_ article: Article) -> SegmentedArticle {
        segmenter(for: article.language).segment(article)
    }

    /// The articles, of which the first is the pivot, aligned sentence by sentence. Requires two or more.
    package func align(_ articles: [SegmentedArticle], order: Aligner.Order = .monotonic) -> Bitext {
        precondition(articles.count > 1)
        let aligner = Aligner(shape: shape, order: order)
        let inputs = articles.map(alignmentInput)
        let alignments = inputs.indices.dropFirst().map {
            PairAlignment(source: 0, target: $0, beads: aligner.align(inputs[0], inputs[$0]))
        }
        let units = JoinedUnits.of(alignments, counts: inputs.map(\.count))
        return Bitext(articles: articles, alignments: alignments, units: units)
    }

    /// The facts of one article, by sentence.
    package func facts(of article: SegmentedArticle) -> [[Fact]] { facts(of: article, otherwise: nil) }

    /// The facts of all versions, by article and sentence, the actors linked across them. A version that does not say when it was
    /// published is read as of the first other one's day.
    package func facts(of bitext: Bitext) -> [[[Fact]]] {
        let day = bitext.articles.lazy.compactMap(\.article.date).first
        return ActorLinker().link(bitext.articles.map { facts(of: $0, otherwise: day) }, in: bitext)
    }

    private func facts(of article: SegmentedArticle, otherwise day: String?) -> [[Fact]] {
        extractor(for: article.article.language)
            .facts(in: article.sentences.map(\.text), publication: article.article.date, otherwise: day)
    }

    /// What the versions report differently, explained in the language of `messages`.
    package func discrepancies(
        in bitext: Bitext, facts: [[[Fact]]], messages: MessageLanguage = .english
    ) -> [Discrepancy] {
        compare(bitext: bitext, facts: facts, messages: messages)
    }

    private func alignmentInput(_ article: SegmentedArticle) -> AlignmentInput {
        let texts = article.sentences.map(\.text)
        return AlignmentInput(
            vectors: encoder.encode(texts, maximumSpan: shape.spanLength), lengths: texts.map(\.unicodeScalars.count))
    }

    private func segmenter(for language: Language) -> Segmenter {
        if let segmenter = segmenters[language] { return segmenter }
        let segmenter = Segmenter(language: language)
        segmenters[language] = segmenter
        return segmenter
    }

    private func extractor(for language: Language) -> FactExtractor {
        if let extractor = extractors[language] { return extractor }
        let extractor = FactExtractor(language: language)
        extractors[language] = extractor
        return extractor
    }
}
