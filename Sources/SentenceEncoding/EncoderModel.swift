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
        /// A matrix a position of the window, `[256 × 256]` each.
        let first: [Matrix]
        let firstBias: [Float]
        /// `[order · 256 × 256]`.
        let second: Matrix
        let secondBias: [Float]
    }

    /// The folder of the model: in `$RECOUPE_MODELS`, else `$XDG_DATA_HOME/recoupe/models`, else `~/.local/share/recoupe/models`.
    package static func defaultFolder(environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(NSHomeDirectory())/.local/share"
        let models = environment["RECOUPE_MODELS"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(data)/recoupe/models"
        return "\(models)/use-multilingual-3"
    }

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
        let channels = EncoderModel.channels
        let first = try weights.matrix("w1_\(order)", rows: order * channels, columns: channels)
        self.order = order
        self.left = left
        self.first = (0..<order).map { position in
            let start = position * channels * channels
            return Matrix(columns: channels, values: Array(first.values[start..<start + channels * channels]))
        }
        firstBias = try weights.vector("b1_\(order)", count: channels)
        second = try weights.matrix("w2_\(order)", rows: order * channels, columns: channels)
        secondBias = try weights.vector("b2_\(order)", count: channels)
    }
}
