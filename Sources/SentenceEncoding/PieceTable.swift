import Vectors

/// What depends on a piece's id alone, computed once an id: its projection, and its share in every first window it can stand in.
///
/// A first window's product is a sum over the window's positions, so that with these shares it becomes additions. Words repeat;
/// most of a text is a look-up. Bounded: a full table is emptied.
struct PieceTable {
    /// 13 KB a piece: 53 MB in all.
    static let capacity = 4096

    private let model: EncoderModel
    private var entries: [Int32]
    private var count = 0
    /// `[pieces × 768]`: the projections of the three branches, after layer normalisation.
    private(set) var projections: Matrix
    /// `[pieces × 10 · 256]`: the shares, by branch and position in the window.
    private(set) var shares: Matrix

    init(model: EncoderModel) {
        self.model = model
        entries = [Int32](repeating: -1, count: EncoderModel.vocabulary)
        projections = Matrix(rows: 0, columns: model.projection.columns)
        shares = Matrix(rows: 0, columns: model.branches.map(\.order).reduce(0, +) * EncoderModel.channels)
    }

    /// The row of piece `id`, which the last `prepare` must have named.
    func row(of id: Int32) -> Int { Int(entries[Int(id)]) }

    /// Computes what is not there yet for `ids`, at most `capacity` different ones. Rows told before may change.
    mutating func prepare(_ ids: some Collection<Int32>) {
        var added = newIDs(of: ids)
        if count + added.count > Self.capacity {
            for index in entries.indices { entries[index] = -1 }
            count = 0
            added = newIDs(of: ids)
        }
        guard !added.isEmpty else { return }
        for (offset, id) in added.enumerated() { entries[Int(id)] = Int32(count + offset) }
        grow(to: count + added.count)
        computeRows(of: added, from: count)
        count += added.count
    }

    /// The ids that have no row, each once.
    private mutating func newIDs(of ids: some Collection<Int32>) -> [Int32] {
        var added = [Int32]()
        for id in ids where entries[Int(id)] == -1 {
            entries[Int(id)] = -2
            added.append(id)
        }
        for id in added { entries[Int(id)] = -1 }
        return added
    }

    private mutating func grow(to rows: Int) {
        guard rows + Self.leastRows > projections.rows else { return }
        let size = min(Self.capacity, max(rows, 2 * projections.rows, 512)) + Self.leastRows
        projections.reserveRows(size)
        shares.reserveRows(size)
    }

    /// OpenBLAS multiplies a few rows in another order than many, with other last bits. What a piece's row holds must not depend
    /// on the pieces that were new beside it: products have multiples of this many rows.
    private static let leastRows = 16

    private mutating func computeRows(of ids: [Int32], from start: Int) {
        let height = (ids.count + Self.leastRows - 1) / Self.leastRows * Self.leastRows
        var embeddings = Matrix(rows: height, columns: EncoderModel.dimension)
        for (row, id) in ids.enumerated() {
            model.writeEmbedding(of: id, to: &embeddings.values, at: row * embeddings.columns)
        }
        let width = projections.columns
        for row in start..<start + height {
            projections.clearRows(row..<row + 1)
            Rows.add(model.projectionBias, from: 0, to: &projections.values, at: row * width, width: width)
        }
        projections.addProduct(of: embeddings, count: height, by: model.projection, toRow: start)
        Rows.normalizeLayer(
            &projections.values, from: start * width, count: ids.count, width: width, gain: model.projectionGain,
            bias: model.projectionShift, epsilon: model.epsilon)
        var slot = 0
        for (index, branch) in model.branches.enumerated() {
            for weights in branch.first {
                shares.addProduct(
                    of: projections, fromRow: start, fromColumn: index * EncoderModel.channels, count: height,
                    by: weights,
                    toRow: start, toColumn: slot * EncoderModel.channels, isSum: false)
                slot += 1
            }
        }
    }
}
