/// The pieces of a document's sentences, one after another.
struct TokenizedDocument {
    let ids: [Int32]
    /// Where each sentence starts in `ids`, and at last where the document ends.
    private let starts: [Int]
    private let opening: Int32
    private let closing: Int32

    /// Spans of up to this many tokens are computed by themselves: their two edges touch.
    static let directLimit = 2 * TokenStream.reach

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

    /// The number of tokens of the sentences `span`.
    func length(of span: Range<Int>) -> Int { starts[span.upperBound] - starts[span.lowerBound] }

    /// The pieces of the sentences `span`.
    func pieces(of span: Range<Int>) -> ArraySlice<Int32> { ids[starts[span.lowerBound]..<starts[span.upperBound]] }

    /// The sums of sentence `index`, into three rows from `row`: of all its tokens, what is added where a span begins with it, and
    /// what is added where a span ends with it.
    func sums(of index: Int, row: Int) -> [FeatureSum] {
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
        return sums
    }

    /// The sum of a span by itself, its opening and closing pieces with it.
    func sum(of span: Range<Int>, row: Int) -> FeatureSum {
        sum(ofTokens: starts[span.lowerBound]..<starts[span.upperBound], row: row)
    }

    /// The tokens with which sentence `index` begins: as many as are computed by themselves.
    func opening(of index: Int) -> Range<Int> {
        starts[index]..<min(starts[index] + Self.directLimit, starts[index + 1])
    }

    /// The tokens with which sentence `index` ends.
    func closing(of index: Int) -> Range<Int> {
        max(starts[index], starts[index + 1] - Self.directLimit)..<starts[index + 1]
    }

    /// The sum of a run of tokens as a text by itself.
    func sum(ofTokens run: Range<Int>, row: Int) -> FeatureSum {
        let tokens = [opening] + ids[run] + [closing]
        return FeatureSum(stream: TokenStream(ids: tokens[...], outputs: tokens.indices), row: row)
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
