package import Vectors

/// Sentences to unit vectors, and every run of neighbouring sentences at little more than the price of one pass.
///
/// A text's vector is a function of the sum of its tokens' features, and a token's features depend on four tokens to either
/// side. So the document runs once as one stream; a span's sum is the sum of its sentences' sums, mended at both ends, where its
/// tokens stand beside an opening or a closing piece instead of a neighbour. Spans of up to eight tokens, where the two ends
/// touch, are computed by themselves. The linear part of the head is applied to the parts, so that 512 floats are kept of each.
///
/// One encoder serves one thread; encoders share their model.
package struct SentenceEncoder {
    /// Sentences, or short spans, whose sums are collected before they are projected together.
    private static let group = 32

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
        let parts = sentenceParts(of: document)
        let dimension = EncoderModel.dimension
        var values = [Float](repeating: 0, count: maximumSpan * document.count * dimension)
        var inner = Matrix(rows: document.count, columns: dimension)
        for length in 1...maximumSpan where length <= document.count {
            for start in 0...document.count - length {
                parts.add(.inner, of: start + length - 1, to: &inner, row: start)
            }
            let vectors = vectors(of: document, spanLength: length, inner: inner, parts: parts)
            let first = (length - 1) * document.count * dimension
            Rows.copy(vectors.values, from: 0, to: &values, at: first, count: vectors.values.count)
        }
        return SpanVectors(
            sentenceCount: document.count, maximumLength: maximumSpan, dimension: dimension, values: values)
    }

    /// What each sentence adds to the spans that it is in.
    private mutating func sentenceParts(of document: TokenizedDocument) -> SentenceParts {
        var parts = SentenceParts(count: document.count)
        for start in stride(from: 0, to: document.count, by: Self.group) {
            let sentences = start..<min(start + Self.group, document.count)
            let sums = sentences.flatMap { document.sums(of: $0, row: SentenceParts.rows * ($0 - start)) }
            parts.set(sentences, projected(sums, rows: SentenceParts.rows * sentences.count))
        }
        return parts
    }

    /// The vectors of all spans of one length, by their start; `inner` holds the sums of their sentences' inner parts.
    private mutating func vectors(
        of document: TokenizedDocument, spanLength: Int, inner: Matrix, parts: SentenceParts
    ) -> Matrix {
        let spans = (0...document.count - spanLength).map { $0..<$0 + spanLength }
        var sums = inner
        for (row, span) in spans.enumerated() {
            parts.add(.opening, of: span.lowerBound, to: &sums, row: row)
            parts.add(.closing, of: span.upperBound - 1, to: &sums, row: row)
        }
        let short = spans.indices.filter { document.length(of: spans[$0]) <= TokenizedDocument.directLimit }
        for start in stride(from: 0, to: short.count, by: Self.group) {
            let rows = short[start..<min(start + Self.group, short.count)]
            let direct = projected(
                rows.enumerated().map { document.sum(of: spans[$1], row: $0) }, rows: rows.count)
            for (index, row) in rows.enumerated() {
                Rows.copy(
                    direct.values, from: index * sums.columns, to: &sums.values, at: row * sums.columns,
                    count: sums.columns)
            }
        }
        let lengths = spans.map { document.length(of: $0) + 2 }
        return model.head.vectors(of: &sums, count: spans.count, lengths: lengths)
    }

    /// The sums, projected to 512 floats: `[rows × 512]`.
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
        var result = Matrix(rows: rows, columns: EncoderModel.dimension)
        result.addProduct(of: totals, count: rows, by: model.head.output, isSum: false)
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
