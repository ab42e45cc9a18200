package import Vectors

/// Sentences to unit vectors, and every run of neighbouring sentences at little more than the price of one pass.
///
/// A text's vector is a function of the sum of its tokens' features, and a token's features depend on four tokens to either
/// side. So the document runs once as one stream; a span's sum is the sum of its sentences' sums, mended at both ends, where its
/// tokens stand beside an opening or a closing piece instead of a neighbour. Spans of up to eight tokens, where the two ends
/// touch, are computed by themselves. The linear part of the head is applied to the parts, so that 640 floats are kept of each.
///
/// One encoder serves one thread; encoders share their model.
package struct SentenceEncoder {
    /// Sentences whose spans are made together: enough to fill the matrix products.
    private static let block = 256

    private let model: EncoderModel
    private var features: TokenFeatures

    package init(model: EncoderModel) {
        self.model = model
        features = TokenFeatures(model: model)
    }

    /// The vectors of all runs of 1 to `maximumSpan` sentences, each as the encoder gives it for the sentences joined by a space.
    package mutating func encode(_ sentences: [String], maximumSpan: Int = 1) -> SpanVectors {
        precondition(maximumSpan >= 1)
        let document = TokenizedDocument(sentences, tokenizer: model.tokenizer)
        var vectors = SpanVectors(
            sentenceCount: document.count, maximumLength: maximumSpan, dimension: EncoderModel.dimension)
        var parts = SentenceParts()
        for start in stride(from: 0, to: document.count, by: Self.block) {
            let starts = start..<min(start + Self.block, document.count)
            let added = parts.sentences.upperBound..<min(starts.upperBound + maximumSpan - 1, document.count)
            parts.advance(to: start, adding: rows(of: added, in: document))
            encodeSpans(of: document, from: starts, parts, into: &vectors)
        }
        return vectors
    }

    /// The vectors of how each sentence begins and ends: of its first and of its last tokens, as many as are computed by themselves.
    package mutating func ends(of sentences: [String]) -> SentenceEnds {
        let document = TokenizedDocument(sentences, tokenizer: model.tokenizer)
        return SentenceEnds(
            openings: vectors(ofRuns: (0..<document.count).map(document.opening(of:)), in: document),
            closings: vectors(ofRuns: (0..<document.count).map(document.closing(of:)), in: document))
    }

    /// The vectors of runs of tokens, each as a text by itself.
    private mutating func vectors(ofRuns runs: [Range<Int>], in document: TokenizedDocument) -> SpanVectors {
        var vectors = SpanVectors(sentenceCount: runs.count, maximumLength: 1, dimension: EncoderModel.dimension)
        for start in stride(from: 0, to: runs.count, by: Self.block) {
            let block = runs[start..<min(start + Self.block, runs.count)]
            let sums = block.enumerated().map { document.sum(ofTokens: $1, row: $0) }
            let encoded = model.head.vectors(
                of: projected(sums, rows: block.count), lengths: block.map { $0.count + 2 })
            for row in 0..<block.count {
                vectors.set(
                    length: 1, start: start + row, from: encoded.values, at: row * encoded.columns,
                    width: encoded.columns)
            }
        }
        return vectors
    }

    /// What each of the sentences adds to the spans that it is in, three rows a sentence.
    private mutating func rows(of sentences: Range<Int>, in document: TokenizedDocument) -> Matrix {
        features.anticipate(document.pieces(of: sentences))
        let sums = sentences.flatMap { document.sums(of: $0, row: SentenceParts.rows * ($0 - sentences.lowerBound)) }
        return projected(sums, rows: SentenceParts.rows * sentences.count)
    }

    /// Writes the vectors of all spans that start at `starts`; a span is the sum of the one before it and one more sentence.
    private mutating func encodeSpans(
        of document: TokenizedDocument, from starts: Range<Int>, _ parts: SentenceParts, into vectors: inout SpanVectors
    ) {
        var inner = Matrix(rows: starts.count, columns: EncoderHead.sumWidth)
        for length in 1...vectors.maximumLength {
            let spans = starts.prefix { $0 + length <= document.count }.map { $0..<$0 + length }
            for (row, span) in spans.enumerated() {
                parts.add(.inner, of: span.upperBound - 1, to: &inner, row: row)
            }
            var sums = inner
            for (row, span) in spans.enumerated() {
                parts.add(.opening, of: span.lowerBound, to: &sums, row: row)
                parts.add(.closing, of: span.upperBound - 1, to: &sums, row: row)
            }
            replaceShort(spans, of: document, in: &sums)
            let encoded = model.head.vectors(of: sums, lengths: spans.map { document.length(of: $0) + 2 })
            for (row, span) in spans.enumerated() {
                vectors.set(
                    length: length, start: span.lowerBound, from: encoded.values, at: row * encoded.columns,
                    width: encoded.columns)
            }
        }
    }

    /// Puts the sums of those spans that are too short to be made of parts in their rows of `sums`.
    private mutating func replaceShort(_ spans: [Range<Int>], of document: TokenizedDocument, in sums: inout Matrix) {
        let rows = spans.indices.filter { document.length(of: spans[$0]) <= TokenizedDocument.directLimit }
        let direct = projected(rows.enumerated().map { document.sum(of: spans[$1], row: $0) }, rows: rows.count)
        for (index, row) in rows.enumerated() {
            Rows.copy(
                direct.values, from: index * sums.columns, to: &sums.values, at: row * sums.columns,
                count: sums.columns)
        }
    }

    /// The sums after the head's linear part: `[rows × 640]`.
    private mutating func projected(_ sums: [FeatureSum], rows: Int) -> Matrix {
        var totals = Matrix(rows: rows, columns: EncoderModel.featureCount)
        var start = 0
        while start < sums.count {
            var (end, outputs) = (start, 0)
            while end < sums.count, end == start || outputs + sums[end].stream.outputs.count <= TokenFeatures.batch {
                outputs += sums[end].stream.outputs.count
                end += 1
            }
            add(sums[start..<end], to: &totals)
            start = end
        }
        var result = Matrix(rows: rows, columns: EncoderHead.sumWidth)
        result.addProduct(of: totals, count: rows, by: model.head.input, isSum: false)
        return result
    }

    private mutating func add(_ sums: ArraySlice<FeatureSum>, to totals: inout Matrix) {
        features.compute(sums.map(\.stream))
        let width = totals.columns
        var row = 0
        for sum in sums {
            for _ in sum.stream.outputs {
                if let target = sum.row {
                    Rows.add(
                        features.features.values, from: row * width, to: &totals.values, at: target * width,
                        width: width)
                }
                if let target = sum.subtractedRow {
                    Rows.add(
                        features.features.values, from: row * width, to: &totals.values, at: target * width,
                        width: width,
                        times: -1)
                }
                row += 1
            }
        }
    }
}
