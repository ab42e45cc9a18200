import Vectors

/// What each sentence adds to the sum of a span: its own tokens, and the mending of the span's edge where it stands first or last.
struct SentenceParts {
    enum Part: Int {
        case inner, opening, closing
    }

    /// Rows a sentence.
    static let rows = 3

    /// `[3 · sentences × 512]`.
    private var values: Matrix

    init(count: Int) {
        values = Matrix(rows: Self.rows * count, columns: EncoderModel.dimension)
    }

    /// Takes the rows of `sentences`, three for each in the order of `Part`.
    mutating func set(_ sentences: Range<Int>, _ rows: Matrix) {
        Rows.copy(
            rows.values, from: 0, to: &values.values, at: Self.rows * sentences.lowerBound * values.columns,
            count: Self.rows * sentences.count * values.columns)
    }

    /// Adds a part of sentence `index` to a row of `sums`.
    func add(_ part: Part, of index: Int, to sums: inout Matrix, row: Int) {
        Rows.add(
            values.values, from: (Self.rows * index + part.rawValue) * values.columns, to: &sums.values,
            at: row * sums.columns, width: sums.columns)
    }
}
