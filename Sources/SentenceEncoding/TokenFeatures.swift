import Vectors

/// Computes the features of tokens: `[embedding | branch of order 2 | of order 3 | of order 5]`, 1280 floats, layer-normalised.
///
/// Holds the table of pieces and the scratch memory of one worker.
struct TokenFeatures {
    /// Rows a call should give at a time: enough to fill the matrix products, few enough to stay in the cache.
    static let batch = 256

    private let model: EncoderModel
    private var table: PieceTable
    private var hidden = Matrix(rows: 0, columns: EncoderModel.channels)
    private var windows: [Matrix]
    /// The features of the last batch, `[rows × 1280]`.
    private(set) var features = Matrix(rows: 0, columns: EncoderModel.featureCount)

    init(model: EncoderModel) {
        self.model = model
        table = PieceTable(model: model)
        windows = model.branches.map { Matrix(rows: 0, columns: $0.order * EncoderModel.channels) }
    }

    /// Fills `features` with a row an output of the streams, in their order.
    mutating func compute(_ streams: [TokenStream]) {
        table.prepare(streams.lazy.flatMap(\.ids))
        let count = streams.reduce(0) { $0 + $1.outputs.count }
        features.reserveRows(count)
        writeEmbeddings(of: streams)
        var slot = 0
        for index in model.branches.indices {
            computeBranch(index, firstSlot: slot, of: streams, count: count)
            slot += model.branches[index].order
        }
        Rows.normalizeLayer(
            &features.values, count: count, width: features.columns, gain: model.featureGain, bias: model.featureShift,
            epsilon: model.epsilon)
    }

    private mutating func writeEmbeddings(of streams: [TokenStream]) {
        var row = 0
        for stream in streams {
            for id in stream.ids[stream.outputs] {
                model.writeEmbedding(of: id, to: &features.values, at: row * features.columns)
                row += 1
            }
        }
    }

    /// First windows of all tokens that a second window sees, second windows as rows of a matrix, their product into `features`.
    private mutating func computeBranch(_ index: Int, firstSlot: Int, of streams: [TokenStream], count: Int) {
        let branch = model.branches[index]
        let channels = EncoderModel.channels
        windows[index].reserveRows(count)
        windows[index].clearRows(0..<count)
        var row = 0
        for stream in streams {
            let seen = stream.hidden(by: branch)
            computeHidden(of: stream, seen, index: index, firstSlot: firstSlot)
            for output in stream.outputs {
                let window = (output - branch.left..<output - branch.left + branch.order).clamped(to: seen)
                let column = (window.lowerBound - (output - branch.left)) * channels
                Rows.copy(
                    hidden.values, from: (window.lowerBound - seen.lowerBound) * channels, to: &windows[index].values,
                    at: row * windows[index].columns + column, count: window.count * channels)
                row += 1
            }
        }
        let column = EncoderModel.dimension + index * channels
        features.addProduct(of: windows[index], count: count, by: branch.second, toColumn: column, isSum: false)
        Rows.rectify(
            &features.values, Rows.Block(offset: column, stride: features.columns, count: count, width: channels),
            bias: branch.secondBias, plus: windows[index].values,
            Rows.Block(
                offset: branch.left * channels, stride: windows[index].columns, count: count, width: channels))
    }

    /// Fills `hidden` with the first layer's outputs for the tokens `seen`: sums of the pieces' shares.
    private mutating func computeHidden(of stream: TokenStream, _ seen: Range<Int>, index: Int, firstSlot: Int) {
        let branch = model.branches[index]
        let channels = EncoderModel.channels
        hidden.reserveRows(seen.count)
        hidden.clearRows(0..<seen.count)
        for token in seen {
            let at = (token - seen.lowerBound) * channels
            for position in 0..<branch.order where stream.ids.indices.contains(token + position - branch.left) {
                let piece = table.row(of: stream.ids[token + position - branch.left])
                Rows.add(
                    table.shares.values, from: piece * table.shares.columns + (firstSlot + position) * channels,
                    to: &hidden.values, at: at, width: channels)
            }
            let projection = table.row(of: stream.ids[token]) * table.projections.columns + index * channels
            Rows.rectify(
                &hidden.values, Rows.Block(offset: at, stride: channels, count: 1, width: channels),
                bias: branch.firstBias, plus: table.projections.values,
                Rows.Block(offset: projection, stride: channels, count: 1, width: channels))
        }
    }
}

extension TokenStream {
    /// The tokens that the second windows of the outputs see.
    fileprivate func hidden(by branch: EncoderModel.Branch) -> Range<Int> {
        let right = branch.order - 1 - branch.left
        return max(ids.startIndex, outputs.lowerBound - branch.left)..<min(ids.endIndex, outputs.upperBound + right)
    }
}
