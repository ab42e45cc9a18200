import Foundation
import Vectors

/// From the sum of a text's token features to its vector.
///
/// What is linear before the first rectification is one matrix, so that it can be applied to the parts of a sum and the results
/// be added: 640 floats for each.
struct EncoderHead: Sendable {
    private static let hidden = 320
    /// Floats of a sum after the linear part.
    static let sumWidth = 2 * hidden

    /// The linear part, 1280 → 640: the model's projection to 512, then the two matrices that come first.
    let input: Matrix
    /// What each token of a text, the opening and the closing one counted, adds to the sum after the linear part.
    private let inputBias: [Float]
    private let d1, d2, d3, p3: Matrix
    private let epsilon: Float

    init(_ weights: WeightsFile, epsilon: Float) throws(EncoderError) {
        let (dimension, hidden) = (EncoderModel.dimension, Self.hidden)
        let output = try weights.matrix("cnn_W", rows: EncoderModel.featureCount, columns: dimension)
        let outputBias = Matrix(columns: dimension, values: try weights.vector("cnn_b", count: dimension))
        let d0 = try weights.matrix("d0", rows: dimension, columns: hidden)
        let p1 = try weights.matrix("p1", rows: dimension, columns: hidden)
        var input = Matrix(rows: output.rows, columns: Self.sumWidth)
        var inputBias = Matrix(rows: 1, columns: Self.sumWidth)
        for (right, column) in [(d0, 0), (p1, hidden)] {
            input.addProduct(of: output, count: output.rows, by: right, toColumn: column)
            inputBias.addProduct(of: outputBias, count: 1, by: right, toColumn: column)
        }
        (self.input, self.inputBias) = (input, inputBias.values)
        d1 = try weights.matrix("d1", rows: hidden, columns: hidden)
        d2 = try weights.matrix("d2", rows: hidden, columns: dimension)
        p3 = try weights.matrix("p3", rows: hidden, columns: dimension)
        d3 = try weights.matrix("d3", rows: dimension, columns: dimension)
        self.epsilon = epsilon
    }

    /// The unit vectors of texts whose sums, after the linear part without its bias, are the rows of `sums` (`[… × 640]`), with
    /// `lengths[r]` tokens each, the opening and the closing one counted.
    func vectors(of sums: borrowing Matrix, lengths: [Int]) -> Matrix {
        let (count, hidden) = (lengths.count, Self.hidden)
        var (y0, y1) = (Matrix(rows: count, columns: hidden), Matrix(rows: count, columns: hidden))
        for (row, length) in lengths.enumerated() {
            let scale = 1 / Float(length).squareRoot()
            let (first, place) = (row * sums.columns, row * hidden)
            Rows.add(sums.values, from: first, to: &y0.values, at: place, width: hidden, times: scale)
            Rows.add(sums.values, from: first + hidden, to: &y1.values, at: place, width: hidden, times: scale)
            let share = Float(length) * scale
            Rows.add(inputBias, from: 0, to: &y0.values, at: place, width: hidden, times: share)
            Rows.add(inputBias, from: hidden, to: &y1.values, at: place, width: hidden, times: share)
        }
        Rows.rectify(&y0.values, count: y0.values.count)
        y1.addProduct(of: y0, count: count, by: d1)
        Rows.rectify(&y1.values, count: y1.values.count)
        var y2 = Matrix(rows: count, columns: d2.columns)
        y2.addProduct(of: y1, count: count, by: d2, isSum: false)
        Rows.rectify(&y2.values, count: y2.values.count)
        var z = Matrix(rows: count, columns: p3.columns)
        z.addProduct(of: y1, count: count, by: p3, isSum: false)
        z.addProduct(of: y2, count: count, by: d3)
        Rows.tanh(&z.values, count: z.values.count)
        Rows.normalizeLength(&z.values, count: count, width: z.columns, epsilon: epsilon)
        return z
    }
}
