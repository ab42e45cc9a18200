import Foundation
import Vectors

/// From the sum of a text's token features to its vector.
struct EncoderHead: Sendable {
    private static let hidden = 320

    /// 1280 → 512; linear, so that it can be applied to sums of parts and the results be added.
    let output: Matrix
    let outputBias: [Float]
    private let d0, d1, d2, d3, p1, p3: Matrix
    private let epsilon: Float

    init(_ weights: WeightsFile, epsilon: Float) throws(EncoderError) {
        let (dimension, hidden) = (EncoderModel.dimension, Self.hidden)
        output = try weights.matrix("cnn_W", rows: EncoderModel.featureCount, columns: dimension)
        outputBias = try weights.vector("cnn_b", count: dimension)
        d0 = try weights.matrix("d0", rows: dimension, columns: hidden)
        d1 = try weights.matrix("d1", rows: hidden, columns: hidden)
        p1 = try weights.matrix("p1", rows: dimension, columns: hidden)
        d2 = try weights.matrix("d2", rows: hidden, columns: dimension)
        p3 = try weights.matrix("p3", rows: hidden, columns: dimension)
        d3 = try weights.matrix("d3", rows: dimension, columns: dimension)
        self.epsilon = epsilon
    }

    /// The unit vectors of texts whose projected sums are the first `count` rows of `sums` (`[… × 512]`, without the bias), with
    /// `lengths[r]` tokens each, the opening and the closing one counted.
    func vectors(of sums: inout Matrix, count: Int, lengths: [Int]) -> Matrix {
        let dimension = EncoderModel.dimension
        for row in 0..<count {
            let length = Float(lengths[row])
            Rows.add(outputBias, from: 0, to: &sums.values, at: row * dimension, width: dimension, times: length)
            Rows.scale(&sums.values, at: row * dimension, width: dimension, by: 1 / length.squareRoot())
        }
        let y0 = rectified(sums, count: count, by: d0)
        var y1 = product(sums, count: count, by: p1)
        y1.addProduct(of: y0, count: count, by: d1)
        rectify(&y1)
        let y2 = rectified(y1, count: count, by: d2)
        var z = product(y1, count: count, by: p3)
        z.addProduct(of: y2, count: count, by: d3)
        for index in z.values.indices { z.values[index] = tanhf(z.values[index]) }
        Rows.normalizeLength(&z.values, count: count, width: dimension, epsilon: epsilon)
        return z
    }

    private func product(_ left: Matrix, count: Int, by right: Matrix) -> Matrix {
        var result = Matrix(rows: count, columns: right.columns)
        result.addProduct(of: left, count: count, by: right, isSum: false)
        return result
    }

    private func rectified(_ left: Matrix, count: Int, by right: Matrix) -> Matrix {
        var result = product(left, count: count, by: right)
        rectify(&result)
        return result
    }

    private func rectify(_ matrix: inout Matrix) {
        Rows.rectify(
            &matrix.values, Rows.Block(stride: matrix.columns, count: matrix.rows, width: matrix.columns), bias: nil)
    }
}
