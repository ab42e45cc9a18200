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
    /// Sentences whose runs are made together: enough to fill the matrix products.
    private static let block = 256

    private let model: EncoderModel
    private var features: TokenFeatures

    package init(model: EncoderModel) {
        self.model = model
        features = TokenFeatures(model: model)
    }

    /// The vectors of all runs of 1 to `maximumSpan` sentences, each as the encoder gives it for the sentences joined by a space;
    /// and of the first and of the last tokens of each sentence, as many as are computed by themselves, where `withEnds` is true.
    package mutating func encode(_ sentences: [String], maximumSpan: Int, withEnds: Bool = false) -> DocumentVectors {
        precondition(maximumSpan >= 1)
        let document = TokenizedDocument(sentences, tokenizer: model.tokenizer)
        func zeros(_ maximumLength: Int) -> SpanVectors {
            SpanVectors(
                sentenceCount: document.count, maximumLength: maximumLength, dimension: EncoderModel.dimension)
        }
        var vectors = DocumentVectors(
            spans: zeros(maximumSpan), ends: withEnds ? SentenceEnds(openings: zeros(1), closings: zeros(1)) : nil)
        var parts = SentenceParts(withEnds: withEnds)
        for start in stride(from: 0, to: document.count, by: Self.block) {
            let starts = start..<min(start + Self.block, document.count)
            let added = parts.sentences.upperBound..<min(starts.upperBound + maximumSpan - 1, document.count)
            parts.advance(to: start, adding: rows(of: added, in: document, withEnds: withEnds))
            encodeRuns(of: document, from: starts, parts, into: &vectors)
        }
        return vectors
    }

    /// The vectors of texts that have nothing to do with one another, in their order.
    package mutating func encode(separately texts: [String]) -> SpanVectors {
        let document = TokenizedDocument(texts, tokenizer: model.tokenizer)
        var vectors = SpanVectors(sentenceCount: texts.count, maximumLength: 1, dimension: EncoderModel.dimension)
        for start in stride(from: 0, to: texts.count, by: Self.block) {
            let block = start..<min(start + Self.block, texts.count)
            features.anticipate(document.pieces(of: block))
            let sums = block.flatMap { document.sums(ofSpan: $0..<$0 + 1, row: $0 - start) }
            let encoded = model.head.vectors(
                of: projected(sums, rows: block.count), lengths: block.map { document.length(of: $0..<$0 + 1) })
            for (row, text) in block.enumerated() { vectors.set(length: 1, start: text, from: encoded, row: row) }
        }
        return vectors
    }

    /// What each of the sentences adds to the runs that it is in, a row for each part.
    private mutating func rows(of sentences: Range<Int>, in document: TokenizedDocument, withEnds: Bool) -> Matrix {
        features.anticipate(document.pieces(of: sentences))
        let height = SentenceParts.rows(withEnds: withEnds)
        let sums = sentences.flatMap {
            document.sums(of: $0, row: height * ($0 - sentences.lowerBound), withEnds: withEnds)
        }
        return projected(sums, rows: height * sentences.count)
    }

    /// Writes the vectors of all spans that start at `starts`, and of how these sentences begin and end.
    private mutating func encodeRuns(
        of document: TokenizedDocument, from starts: Range<Int>, _ parts: SentenceParts,
        into vectors: inout DocumentVectors
    ) {
        let spans = (1...vectors.spans.maximumLength).flatMap { length in
            starts.prefix { $0 + length <= document.count }.map { $0..<$0 + length }
        }
        let ends = vectors.ends == nil ? 0..<0 : starts
        var sums = Matrix(rows: spans.count + 2 * ends.count, columns: EncoderHead.sumWidth)
        for (row, span) in spans.enumerated() { parts.add(span: span, to: &sums, row: row) }
        replaceShort(spans, of: document, in: &sums)
        let (openings, closings) = (spans.count, spans.count + ends.count)
        for (row, index) in ends.enumerated() {
            parts.add(.firstWords, of: index, to: &sums, row: openings + row)
            parts.add(.lastWords, of: index, to: &sums, row: closings + row)
        }
        let lengths = spans.map(document.length(of:)) + [ends, ends].joined().map(document.lengthOfEnd(of:))
        let encoded = model.head.vectors(of: sums, lengths: lengths)
        for (row, span) in spans.enumerated() {
            vectors.spans.set(length: span.count, start: span.lowerBound, from: encoded, row: row)
        }
        for (row, index) in ends.enumerated() {
            vectors.ends?.openings.set(length: 1, start: index, from: encoded, row: openings + row)
            vectors.ends?.closings.set(length: 1, start: index, from: encoded, row: closings + row)
        }
    }

    /// Puts the sums of those spans that are too short to be made of parts in their rows of `sums`.
    private mutating func replaceShort(_ spans: [Range<Int>], of document: TokenizedDocument, in sums: inout Matrix) {
        let rows = spans.indices.filter { document.isShort(spans[$0]) }
        let direct = projected(
            rows.enumerated().flatMap { document.sums(ofSpan: spans[$1], row: $0) }, rows: rows.count)
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
