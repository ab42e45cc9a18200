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
    private let resources: PipelineResources
    private var encoder: SpanEncoder?
    private var segmenters: [Language: Segmenter] = [:]

    /// Groups with more sentences than this have their articles encoded side by side; below, another encoder costs more
    /// than it gains.
    private static let parallelLimit = 1000

    /// With what it may share with other pipelines.
    package init(sharing resources: PipelineResources = PipelineResources()) {
        self.resources = resources
    }

    private var shape: BeadShape { resources.shape }

    /// The article cut into sentences by the rules of its language. Throws only where the user's rules have none for
    /// it, or are damaged.
    package func segment(_ article: Article) throws(BadInput) -> SegmentedArticle {
        try segmenter(for: article.language).segment(article)
    }

    /// The articles, of which the first is the pivot, aligned sentence by sentence. Requires two or more.
    ///
    /// The pivot is aligned with each other article, and so are the pairs of others, the lower index first, that
    /// `others` names.
    package func align(
        _ articles: [SegmentedArticle], order: Aligner.Order = .monotonic, others: [VersionPair] = []
    ) -> Bitext {
        align(articles, pairs(of: articles, others: others), order: order)
    }

    /// The same for the pairs that `pairs` made of the articles.
    package func align(
        _ articles: [SegmentedArticle], _ pairs: [EncodedPair], order: Aligner.Order = .monotonic
    ) -> Bitext {
        precondition(articles.count > 1 && pairs.count >= articles.count - 1)
        let aligner = Aligner(shape: shape, order: order)
        let alignments = pairs.map { pair in
            PairAlignment(
                source: pair.versions.source, target: pair.versions.target,
                beads: aligner.align(pair.source, pair.target))
        }
        let units = JoinedUnits.of(alignments, counts: articles.map(\.sentences.count))
        return Bitext(articles: articles, alignments: alignments, units: units)
    }

    /// Why bead `index` of the alignment of a pair was chosen; nil where there is no such bead.
    package func explain(
        bead index: Int, of pair: EncodedPair, order: Aligner.Order = .monotonic
    ) -> BeadExplanation? {
        Aligner(shape: shape, order: order).explain(bead: index, pair.source, pair.target)
    }

    /// The beads near the alignment of a pair, with the terms of their scores.
    package func candidates(of pair: EncodedPair) -> [BeadCandidate] {
        Aligner(shape: shape).candidates(within: 8, of: pair.source, pair.target)
    }

    /// The facts of one article, by sentence.
    package func facts(of article: SegmentedArticle) -> [[Fact]] { facts(of: article, otherwise: nil) }

    /// The facts of all versions, by article and sentence, the actors linked across them. A version that does not say
    /// when it was published is read as of the first other one's day.
    package func facts(of bitext: Bitext) -> [[[Fact]]] {
        let day = bitext.articles.lazy.compactMap(\.article.date).first
        return ActorLinker(aliases: resources.knowledge.aliases).link(
            bitext.articles.map { facts(of: $0, otherwise: day) }, in: bitext)
    }

    private func facts(of article: SegmentedArticle, otherwise day: String?) -> [[Fact]] {
        resources.extractor(for: article.article.language)
            .facts(in: article.sentences.map(\.text), publication: article.article.date, otherwise: day)
    }

    /// What the versions report differently, explained in the language of `messages`.
    package func discrepancies(
        in bitext: Bitext, facts: [[[Fact]]], messages: MessageLanguage = .english
    ) -> [Discrepancy] {
        var known = KnownMeanings()
        let sense = NameSense(
            likenesses: { [self] searches in encoding { $0.likenesses(of: searches, known: &known) } },
            gain: { [self] pair in encoding { $0.gain(of: pair, known: &known) } })
        return compare(bitext: bitext, facts: facts, messages: messages, sense: sense)
    }

    /// The pivot with each other article, then `others`, with what the aligner knows of them.
    package func pairs(of articles: [SegmentedArticle], others: [VersionPair] = []) -> [EncodedPair] {
        guard resources.lexicons == nil else {
            let texts = articles.map { $0.sentences.map(\.text) }
            let meanings = texts.map { texts in encoding { $0.meanings(of: texts, maximumSpan: shape.spanLength) } }
            return pairs(of: articles, meanings, others)
        }
        return Self.pairs(of: inputs(for: articles), others)
    }

    /// The same with the user's own vectors, a table an article, in place of the encoder's.
    package func pairs(
        of articles: [SegmentedArticle], others: [VersionPair] = [], embeddings: [EmbeddingTable]
    ) throws(EmbeddingTable.Failure) -> [EncodedPair] {
        precondition(embeddings.count == articles.count)
        var meanings = [DocumentVectors?]()
        for (index, article) in articles.enumerated() {
            let spans = try embeddings[index]
                .vectors(of: article.sentences.map(\.text), maximumSpan: shape.spanLength)
            meanings.append(DocumentVectors(spans: spans, ends: nil))
            guard embeddings[index].dimension == embeddings[0].dimension else {
                throw EmbeddingTable.Failure(
                    description:
                        "the vectors of article \(index + 1) have \(embeddings[index].dimension) floats, those of the "
                        + "first \(embeddings[0].dimension); make both with the same encoder")
            }
        }
        return pairs(of: articles, meanings, others)
    }

    /// Where pairs have lexicons of their own, an article's vectors depend on the version that it faces.
    private func pairs(
        of articles: [SegmentedArticle], _ meanings: [DocumentVectors?], _ others: [VersionPair]
    ) -> [EncodedPair] {
        func input(_ index: Int, _ lexicon: Lexicon?, _ side: Lexicon.Side) -> AlignmentInput {
            let vectors = SpanEncoder.joined(
                meanings[index], with: articles[index].sentences.map(\.text), maximumSpan: shape.spanLength,
                lexicon: lexicon, side: side)
            return Self.input(articles[index], vectors)
        }
        guard let lexicons = resources.lexicons else {
            return Self.pairs(of: articles.indices.map { input($0, nil, .source) }, others)
        }
        return Self.versions(count: articles.count, others).map { pair in
            let lexicon = lexicons.between(
                articles[pair.source].article.language, articles[pair.target].article.language,
                isPivot: pair.source == 0)
            return EncodedPair(
                versions: pair, source: input(pair.source, lexicon, .source),
                target: input(pair.target, lexicon, .target))
        }
    }

    private static func pairs(of inputs: [AlignmentInput], _ others: [VersionPair]) -> [EncodedPair] {
        versions(count: inputs.count, others).map {
            EncodedPair(versions: $0, source: inputs[$0.source], target: inputs[$0.target])
        }
    }

    private static func versions(count: Int, _ others: [VersionPair]) -> [VersionPair] {
        (1..<count).map { VersionPair(source: 0, target: $0) } + others
    }

    /// What the aligner knows of each article; long ones are encoded side by side.
    private func inputs(for articles: [SegmentedArticle]) -> [AlignmentInput] {
        guard articles.reduce(0, { $0 + $1.sentences.count }) > Self.parallelLimit else {
            return articles.map { article in
                let texts = article.sentences.map(\.text)
                return Self.input(article, encoding { $0.encode(texts, maximumSpan: shape.spanLength) })
            }
        }
        let inputs = Mutex([AlignmentInput?](repeating: nil, count: articles.count))
        let (freshEncoder, maximumSpan) = (SpanEncoder(model: resources.model()), shape.spanLength)
        DispatchQueue.concurrentPerform(iterations: articles.count) { index in
            var encoder = freshEncoder
            let texts = articles[index].sentences.map(\.text)
            let input = Self.input(articles[index], encoder.encode(texts, maximumSpan: maximumSpan))
            inputs.withLock { $0[index] = input }
        }
        return inputs.withLock { $0.compactMap(\.self) }
    }

    /// What `body` does with the encoder. It holds tables that must not be copied: it is taken, changed and put back.
    private func encoding<Result>(_ body: (inout SpanEncoder) -> Result) -> Result {
        var encoder = self.encoder.take() ?? SpanEncoder(model: resources.model())
        defer { self.encoder = encoder }
        return body(&encoder)
    }

    /// What the article is known by among others; its meaning is the sum of its sentences' vectors, of unit length.
    func profile(of article: SegmentedArticle) -> ArticleProfile {
        let texts = article.sentences.map(\.text)
        let vectors = encoding { $0.encode(texts, maximumSpan: 1, withEnds: false).spans }
        var sum = [Float](repeating: 0, count: vectors.dimension)
        for sentence in 0..<vectors.sentenceCount {
            let vector = vectors[length: 1, start: sentence]
            for column in sum.indices { sum[column] += vector[column] }
        }
        Rows.normalizeLength(&sum, count: 1, width: sum.count, epsilon: 1e-12)
        return ArticleProfile(vector: sum, texts: texts)
    }

    private static func input(
        _ article: SegmentedArticle, _ vectors: DocumentVectors
    ) -> AlignmentInput {
        AlignmentInput(
            vectors: vectors.spans, ends: vectors.ends, lengths: article.sentences.map(\.text.unicodeScalars.count),
            sectionStarts: article.sectionStarts)
    }

    private func segmenter(for language: Language) throws(BadInput) -> Segmenter {
        if let segmenter = segmenters[language] { return segmenter }
        let segmenter =
            if let rules = resources.rules {
                try Segmenter(language: language, srx: rules)
            } else {
                Segmenter(language: language)
            }
        segmenters[language] = segmenter
        return segmenter
    }
}
