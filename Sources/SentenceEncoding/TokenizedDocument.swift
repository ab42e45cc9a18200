/// The pieces of a document's sentences, one after another.
struct TokenizedDocument {
    let ids: [Int32]
    /// Where each sentence starts in `ids`, and at last where the document ends.
    private let starts: [Int]
    private let opening: Int32
    private let closing: Int32

    /// Spans of up to this many tokens are computed by themselves: their two edges touch. So are ends of sentences, so long.
    private static let directLimit = 2 * TokenStream.reach

    init(_ sentences: [String], tokenizer: Tokenizer) {
        var ids = [Int32]()
        var starts = [0]
        for sentence in sentences {
            tokenizer.append(sentence, to: &ids)
            starts.append(ids.count)
        }
        (self.ids, self.starts) = (ids, starts)
        (opening, closing) = (tokenizer.opening, tokenizer.closing)
    }

    var count: Int { starts.count - 1 }

    /// The number of tokens of the sentences `span` as a text, its opening and closing pieces counted.
    func length(of span: Range<Int>) -> Int { tokens(of: span).count + 2 }

    /// The same of how sentence `index` begins, or ends.
    func lengthOfEnd(of index: Int) -> Int { min(Self.directLimit + 2, length(of: index..<index + 1)) }

    /// Whether a span has to be computed by itself.
    func isShort(_ span: Range<Int>) -> Bool { tokens(of: span).count <= Self.directLimit }

    private func tokens(of span: Range<Int>) -> Range<Int> { starts[span.lowerBound]..<starts[span.upperBound] }

    /// The pieces of the sentences `span`.
    func pieces(of span: Range<Int>) -> ArraySlice<Int32> { ids[tokens(of: span)] }

    /// The sums of sentence `index`, into a row from `row` for each of `SentenceParts.Part`.
    func sums(of index: Int, row: Int, withEnds: Bool) -> [FeatureSum] {
        let (start, end, reach) = (starts[index], starts[index + 1], TokenStream.reach)
        var sums = [
            FeatureSum(stream: opened(start..<min(start + 2 * reach, ids.count)), row: row + 1),
            FeatureSum(stream: closed(max(0, end - 2 * reach)..<end), row: row + 2),
        ]
        if end - start >= 2 * reach {
            sums.append(FeatureSum(stream: stream(start..<start + reach), row: row, subtractedRow: row + 1))
            for chunk in stride(from: start + reach, to: end - reach, by: TokenFeatures.batch) {
                let tokens = chunk..<min(chunk + TokenFeatures.batch, end - reach)
                sums.append(FeatureSum(stream: stream(tokens), row: row))
            }
            sums.append(FeatureSum(stream: stream(end - reach..<end), row: row, subtractedRow: row + 2))
        } else {
            // A short sentence shares its edges with its neighbours.
            sums.append(FeatureSum(stream: stream(start..<end), row: row))
            let first = stream(start..<min(start + reach, ids.count))
            sums.append(FeatureSum(stream: first, subtractedRow: row + 1))
            sums.append(FeatureSum(stream: stream(max(0, end - reach)..<end), subtractedRow: row + 2))
        }
        guard withEnds else { return sums }
        let length = min(Self.directLimit, end - start)
        return sums + self.sums(ofTokens: start..<start + length, row: row + 3)
            + self.sums(ofTokens: end - length..<end, row: row + 4)
    }

    /// The sum of a span as a text by itself, its opening and closing pieces with it, in batches.
    func sums(ofSpan span: Range<Int>, row: Int) -> [FeatureSum] { sums(ofTokens: tokens(of: span), row: row) }

    private func sums(ofTokens run: Range<Int>, row: Int) -> [FeatureSum] {
        let (tokens, reach, batch) = ([opening] + ids[run] + [closing], TokenStream.reach, TokenFeatures.batch)
        return stride(from: 0, to: tokens.count, by: batch).map { start in
            let outputs = start..<min(start + batch, tokens.count)
            let seen = max(0, start - reach)..<min(tokens.count, outputs.upperBound + reach)
            return FeatureSum(stream: TokenStream(ids: tokens[seen], outputs: outputs), row: row)
        }
    }

    /// Tokens in the stream of the document.
    private func stream(_ tokens: Range<Int>) -> TokenStream {
        let reach = TokenStream.reach
        let seen = max(0, tokens.lowerBound - reach)..<min(ids.count, tokens.upperBound + reach)
        return TokenStream(ids: ids[seen], outputs: tokens)
    }

    /// The opening piece and the first four of `tokens` after it.
    private func opened(_ tokens: Range<Int>) -> TokenStream {
        let opened = [opening] + ids[tokens]
        return TokenStream(ids: opened[...], outputs: 0..<min(TokenStream.reach + 1, opened.count))
    }

    /// The closing piece and the last four of `tokens` before it.
    private func closed(_ tokens: Range<Int>) -> TokenStream {
        let closed = ids[tokens] + [closing]
        let ids = Array(closed)
        return TokenStream(ids: ids[...], outputs: max(0, ids.count - TokenStream.reach - 1)..<ids.count)
    }
}
