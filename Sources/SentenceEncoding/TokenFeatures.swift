import Vectors

/// Computes the features of tokens: `[embedding | branch of order 2 | of order 3 | of order 5]`, 1280 floats, layer-normalised.
///
/// Holds the table of pieces and the scratch memory of one worker.
struct TokenFeatures {
    /// Rows a call should give at a time: enough that packing the weights costs little beside the products.
    static let batch = 2048

    private let model: EncoderModel
    private var table: PieceTable
    private var windows: [BranchWindows]
    private var hidden = Matrix(rows: 0, columns: EncoderModel.channels)
    /// By branch: what each row of `hidden` adds to a second window, at each position in it.
    private var products: [Matrix]
    /// The features of the last batch, `[rows × 1280]`.
    private(set) var features = Matrix(rows: 0, columns: EncoderModel.featureCount)

    init(model: EncoderModel) {
        self.model = model
        table = PieceTable(model: model)
        windows = model.branches.map { BranchWindows(order: $0.order, left: $0.left) }
        products = model.branches.map { Matrix(rows: 0, columns: $0.second.columns) }
    }

    /// Has what depends on single pieces computed at once for `ids`, whose features will be asked for next, if there is room.
    mutating func anticipate(_ ids: ArraySlice<Int32>) {
        table.anticipate(ids)
    }

    /// Fills `features` with a row an output of the streams, in their order.
    mutating func compute(_ streams: [TokenStream]) {
        table.prepare(streams.lazy.flatMap(\.ids))
        let count = streams.reduce(0) { $0 + $1.outputs.count }
        features.reserveRows(count)
        writeEmbeddings(of: streams)
        var slot = 0
        for index in model.branches.indices {
            computeBranch(index, firstSlot: slot, of: streams)
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

    /// First windows as sums of the pieces' shares, their products with the second layer, and second windows as sums of those.
    private mutating func computeBranch(_ index: Int, firstSlot: Int, of streams: [TokenStream]) {
        let (branch, channels) = (model.branches[index], EncoderModel.channels)
        windows[index].collect(streams, table: table)
        let (first, second) = (windows[index].first, windows[index].second)
        hidden.reserveRows(first.count)
        hidden.set(
            WindowLayer(
                bias: branch.firstBias, productsColumn: firstSlot * channels, centreColumn: index * channels),
            over: first, products: table.shares, centres: table.projections)
        products[index].reserveRows(first.count)
        products[index].addProduct(of: hidden, count: first.count, by: branch.second, isSum: false)
        features.set(
            WindowLayer(bias: branch.secondBias), over: second, products: products[index], centres: hidden,
            toColumn: EncoderModel.dimension + index * channels)
    }
}
