import Vectors

/// What each of some neighbouring sentences adds to the sum of a span: its own tokens, and the mending of the span's edge where it
/// stands first or last. And the sums of its first and its last words by themselves, where they are wanted.
struct SentenceParts {
    enum Part: Int {
        case inner, opening, closing
        case firstWords, lastWords
    }

    /// Rows a sentence.
    static func rows(withEnds: Bool) -> Int { withEnds ? 5 : 3 }

    private let rows: Int
    private(set) var sentences = 0..<0
    /// `[rows · sentences × 640]`.
    private var values = Matrix(rows: 0, columns: EncoderHead.sumWidth)

    init(withEnds: Bool) {
        rows = Self.rows(withEnds: withEnds)
    }

    /// Forgets the sentences before `start` and takes the rows of those that follow, in the order of `Part` for each.
    mutating func advance(to start: Int, adding added: Matrix) {
        let kept = values.values.suffix(rows * (sentences.upperBound - start) * values.columns)
        values = Matrix(columns: values.columns, values: kept + added.values)
        sentences = start..<sentences.upperBound + added.rows / rows
    }

    /// Adds the sum of a span to a row of `sums`.
    func add(span: Range<Int>, to sums: inout Matrix, row: Int) {
        add(.opening, of: span.lowerBound, to: &sums, row: row)
        for index in span { add(.inner, of: index, to: &sums, row: row) }
        add(.closing, of: span.upperBound - 1, to: &sums, row: row)
    }

    /// Adds a part of sentence `index` to a row of `sums`.
    func add(_ part: Part, of index: Int, to sums: inout Matrix, row: Int) {
        let source = rows * (index - sentences.lowerBound) + part.rawValue
        Rows.add(
            values.values, from: source * values.columns, to: &sums.values, at: row * sums.columns,
            width: sums.columns)
    }
}
