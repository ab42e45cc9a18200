import Vectors

/// What each of some neighbouring sentences adds to the sum of a span: its own tokens, and the mending of the span's edge where it
/// stands first or last.
struct SentenceParts {
    enum Part: Int {
        case inner, opening, closing
    }

    /// Rows a sentence.
    static let rows = 3

    private(set) var sentences = 0..<0
    /// `[3 · sentences × 640]`.
    private var values = Matrix(rows: 0, columns: EncoderHead.sumWidth)

    /// Forgets the sentences before `start` and takes the rows of those that follow, three for each in the order of `Part`.
    mutating func advance(to start: Int, adding rows: Matrix) {
        let kept = values.values.suffix(Self.rows * (sentences.upperBound - start) * values.columns)
        values = Matrix(columns: values.columns, values: kept + rows.values)
        sentences = start..<sentences.upperBound + rows.rows / Self.rows
    }

    /// Adds a part of sentence `index` to a row of `sums`.
    func add(_ part: Part, of index: Int, to sums: inout Matrix, row: Int) {
        let source = Self.rows * (index - sentences.lowerBound) + part.rawValue
        Rows.add(
            values.values, from: source * values.columns, to: &sums.values, at: row * sums.columns,
            width: sums.columns)
    }
}
