package import Alignment
import Dispatch
package import Documents
package import FactComparison
package import Facts
import Segmentation
package import SentenceEncoding
import Synchronization
import Vectors

/// The stages in their order, for one group of articles at a time.
///
/// Holds what is costly to make (rules and tables of languages, the encoder's scratch memory): one for a thread.
package final class GroupPipeline {
    private lazy var freshEncoder = SpanEncoder(model: model(), lexicon: lexicon)
    private lazy var encoder = freshEncoder
    private let model: () -> EncoderModel?
    private let lexicon: Lexicon?
    private let shape: BeadShape
    private let makeKnowledge: () -> ActorKnowledge
    private lazy var knowledge = makeKnowledge()
    private var segmenters: [Language: Segmenter] = [:]
    private var extractors: [Language: FactExtractor] = [:]

    /// Groups with more sentences than this have their articles encoded side by side; below, another encoder costs more than it gains.
    private static let parallelLimit = 1000

    /// `model` is asked for the sentence encoder's model when the first group is aligned; without one that is done on words,
    /// numbers and names alone. A lexicon makes its words agree. `knowledge`, of names, is asked for when facts are first wanted.
    package init(
        shape: BeadShape = BeadShape(), lexicon: Lexicon? = nil,
        knowledge: @escaping () -> ActorKnowledge = { ActorKnowledge() },
        model: @escaping () -> EncoderModel? = { nil }
    ) {
        self.model = model
        self.lexicon = lexicon
        self.shape = shape
        makeKnowledge = knowledge
    }

    /// The article cut into sentences by the rules of its language.
    package func segment(_ article: Article) -> SegmentedArticle {
        segmenter(for: article.language).segment(article)
    }

    /// The articles, of which the first is the pivot, aligned sentence by sentence. Requires two or more.
    package func align(_ articles: [SegmentedArticle], order: Aligner.Order = .monotonic) -> Bitext {
        align(articles, inputs(for: articles), order: order)
    }

    /// The same for what `inputs` made of the articles.
    package func align(
        _ articles: [SegmentedArticle], _ inputs: [AlignmentInput], order: Aligner.Order = .monotonic
    ) -> Bitext {
        precondition(articles.count > 1 && inputs.count == articles.count)
        let aligner = Aligner(shape: shape, order: order)
        let alignments = inputs.indices.dropFirst().map {
            PairAlignment(source: 0, target: $0, beads: aligner.align(inputs[0], inputs[$0]))
        }
        let units = JoinedUnits.of(alignments, counts: inputs.map(\.count))
        return Bitext(articles: articles, alignments: alignments, units: units)
    }

    /// Why bead `index` of the alignment of the pivot with the next article was chosen; nil where there is no such bead.
    package func explain(
        bead index: Int, of inputs: [AlignmentInput], order: Aligner.Order = .monotonic
    ) -> BeadExplanation? {
        Aligner(shape: shape, order: order).explain(bead: index, inputs[0], inputs[1])
    }

    /// The facts of one article, by sentence.
    package func facts(of article: SegmentedArticle) -> [[Fact]] { facts(of: article, otherwise: nil) }

    /// The facts of all versions, by article and sentence, the actors linked across them. A version that does not say when it was
    /// published is read as of the first other one's day.
    package func facts(of bitext: Bitext) -> [[[Fact]]] {
        let day = bitext.articles.lazy.compactMap(\.article.date).first
        return ActorLinker(aliases: knowledge.aliases).link(
            bitext.articles.map { facts(of: $0, otherwise: day) }, in: bitext)
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

    /// What the aligner knows of each article; long ones are encoded side by side.
    package func inputs(for articles: [SegmentedArticle]) -> [AlignmentInput] {
        guard articles.reduce(0, { $0 + $1.sentences.count }) > Self.parallelLimit else {
            return articles.enumerated().map { index, article in
                let texts = article.sentences.map(\.text)
                return Self.input(article, encoder.encode(texts, maximumSpan: shape.spanLength, side: .of(index)))
            }
        }
        let inputs = Mutex([AlignmentInput?](repeating: nil, count: articles.count))
        let (freshEncoder, maximumSpan) = (self.freshEncoder, shape.spanLength)
        DispatchQueue.concurrentPerform(iterations: articles.count) { index in
            var encoder = freshEncoder
            let texts = articles[index].sentences.map(\.text)
            let meanings = encoder.meanings(of: texts, maximumSpan: maximumSpan)
            // One at a time: the meanings beside the whole are what takes most memory.
            inputs.withLock {
                let vectors = encoder.joined(meanings, with: texts, maximumSpan: maximumSpan, side: .of(index))
                $0[index] = Self.input(articles[index], vectors)
            }
        }
        return inputs.withLock { $0.compactMap(\.self) }
    }

    /// The same with the user's own vectors, a table an article, in place of the encoder's.
    package func inputs(
        for articles: [SegmentedArticle], embeddings: [EmbeddingTable]
    ) throws(EmbeddingTable.Failure) -> [AlignmentInput] {
        precondition(embeddings.count == articles.count)
        var inputs = [AlignmentInput]()
        for (index, article) in articles.enumerated() {
            let texts = article.sentences.map(\.text)
            let meanings = try embeddings[index].vectors(of: texts, maximumSpan: shape.spanLength)
            guard embeddings[index].dimension == embeddings[0].dimension else {
                throw EmbeddingTable.Failure(
                    description:
                        "the vectors of article \(index + 1) have \(embeddings[index].dimension) floats, those of the "
                        + "first \(embeddings[0].dimension); make both with the same encoder")
            }
            inputs.append(
                Self.input(
                    article, encoder.joined(meanings, with: texts, maximumSpan: shape.spanLength, side: .of(index))))
        }
        return inputs
    }

    private static func input(_ article: SegmentedArticle, _ vectors: SpanVectors) -> AlignmentInput {
        AlignmentInput(
            vectors: vectors, lengths: article.sentences.map(\.text.unicodeScalars.count),
            sectionStarts: article.sectionStarts)
    }

    private func segmenter(for language: Language) -> Segmenter {
        if let segmenter = segmenters[language] { return segmenter }
        let segmenter = Segmenter(language: language)
        segmenters[language] = segmenter
        return segmenter
    }

    private func extractor(for language: Language) -> FactExtractor {
        if let extractor = extractors[language] { return extractor }
        let extractor = FactExtractor(language: language, knowledge: knowledge)
        extractors[language] = extractor
        return extractor
    }
}

extension Lexicon.Side {
    /// The side of the article at `index` of a group.
    fileprivate static func of(_ index: Int) -> Lexicon.Side { index == 0 ? .source : .target }
}
