import Foundation
import Vectors

/// Google's Universal Sentence Encoder multilingual v3 (Yang et al. 2019), 6-bit: what all encoders of a process share.
///
/// Trained on ar de en es fr it ja ko nl pl pt ru th tr zh.
package final class EncoderModel: Sendable {
    /// Floats of an embedding of a piece, and of a sentence vector.
    package static let dimension = 512
    /// Floats of a convolution's output.
    static let channels = 256
    /// Floats of a token's features: its embedding and the three branches.
    static let featureCount = dimension + 3 * channels
    static let vocabulary = 128_010
    /// The table of embeddings was quantised in this many chunks; piece `id` is in chunk `id % chunks`.
    private static let chunks = 17

    let tokenizer: Tokenizer
    let projection: Matrix
    let projectionBias: [Float]
    let projectionGain: [Float]
    let projectionShift: [Float]
    let branches: [Branch]
    let featureGain: [Float]
    let featureShift: [Float]
    let head: EncoderHead
    let epsilon: Float
    private let file: MappedFile
    private let tableOffset: Int
    private let scale: [Float]
    private let low: [Float]

    /// Convolutions over windows of `order` tokens, `left` of them before the token itself: first 256 → 256, then again.
    struct Branch {
        let order: Int
        let left: Int
        /// For each layer, the matrices of the positions in the window side by side: `[256 × order · 256]`.
        let first, second: Matrix
        let firstBias, secondBias: [Float]
    }

    /// The folder of the model; see `ModelFolder`.
    package static func defaultFolder() -> String { ModelFolder.path(of: "use-multilingual-3") }

    /// Maps the model in `folder`; a few milliseconds for the weights, the rest for SentencePiece's vocabulary.
    package init(folder: String = defaultFolder()) throws(EncoderError) {
        let path = "\(folder)/weights.bin"
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(folder: folder) }
        useOneThreadPerProduct()
        let weights = try WeightsFile(path: path)
        let (dimension, channels) = (Self.dimension, Self.channels)
        tokenizer = try Tokenizer(path: "\(folder)/sentencepiece.model")

        let orders = [(order: 2, left: 0), (order: 3, left: 1), (order: 5, left: 2)]
        var projections = Matrix(rows: dimension, columns: orders.count * channels)
        var (bias, gain, shift) = ([Float](), [Float](), [Float]())
        var branches = [Branch]()
        for (index, (order, left)) in orders.enumerated() {
            let projection = try weights.matrix("proj\(order)", rows: dimension, columns: channels)
            for row in 0..<dimension {
                Rows.add(
                    projection.values, from: row * channels, to: &projections.values,
                    at: row * projections.columns + index * channels, width: channels)
            }
            bias += try weights.vector("proj_b\(order)", count: channels)
            gain += try weights.vector("ln_g\(order)", count: channels)
            shift += try weights.vector("ln_b\(order)", count: channels)
            branches.append(try Branch(weights, order: order, left: left))
        }
        (projection, projectionBias, projectionGain, projectionShift) = (projections, bias, gain, shift)
        self.branches = branches
        featureGain = try weights.vector("ln_g", count: Self.featureCount)
        featureShift = try weights.vector("ln_b", count: Self.featureCount)
        epsilon = try weights.vector("eps", count: 1)[0]
        head = try EncoderHead(weights, epsilon: epsilon)
        scale = try weights.vector("scale", count: Self.chunks)
        low = try weights.vector("lo", count: Self.chunks)
        tableOffset = try weights.offset(of: "table", rows: Self.vocabulary, columns: dimension, size: 1)
        file = weights.file
    }

    /// The number of pieces that the sentences are cut into, without those that open and close a text.
    package func tokenCount(of sentences: [String]) -> Int {
        TokenizedDocument(sentences, tokenizer: tokenizer).ids.count
    }

    /// Writes the embedding of piece `id`, 512 floats, to `values` at `offset`.
    func writeEmbedding(of id: Int32, to values: inout [Float], at offset: Int) {
        let id = Int(id)
        precondition(0 <= id && id < Self.vocabulary)
        let start = tableOffset + id * Self.dimension
        file.withBytes(start..<start + Self.dimension) { bytes in
            Rows.dequantize(
                bytes, to: &values, at: offset, scale: scale[id % Self.chunks], low: low[id % Self.chunks])
        }
    }
}

extension EncoderModel.Branch {
    fileprivate init(_ weights: WeightsFile, order: Int, left: Int) throws(EncoderError) {
        self.order = order
        self.left = left
        first = try Self.sideBySide(weights, "w1_\(order)", order)
        second = try Self.sideBySide(weights, "w2_\(order)", order)
        firstBias = try weights.vector("b1_\(order)", count: EncoderModel.channels)
        secondBias = try weights.vector("b2_\(order)", count: EncoderModel.channels)
    }

    /// The file has the matrices one below the other.
    private static func sideBySide(
        _ weights: WeightsFile, _ name: String, _ order: Int
    ) throws(EncoderError) -> Matrix {
        let channels = EncoderModel.channels
        let stacked = try weights.matrix(name, rows: order * channels, columns: channels)
        var result = Matrix(rows: channels, columns: order * channels)
        for row in 0..<stacked.rows {
            Rows.copy(
                stacked.values, from: row * channels, to: &result.values,
                at: row % channels * result.columns + row / channels * channels, count: channels)
        }
        return result
    }
}
