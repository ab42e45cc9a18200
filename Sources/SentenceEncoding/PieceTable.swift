import Vectors

/// What depends on a piece's id alone, computed once an id: its projection, and its share in every first window it can stand in.
///
/// A first window's product is a sum over the window's positions, so that with these shares it becomes additions. Words repeat;
/// most of a text is a look-up. Bounded: a full table is emptied.
struct PieceTable {
    /// 6.5 KB a piece: 106 MB in all.
    static let capacity = 16_384
    /// Pieces that are computed together.
    private static let batch = 1024

    private let model: EncoderModel
    private var entries: [Int32]
    private var count = 0
    /// `[pieces × 768]`: the projections of the three branches, after layer normalisation.
    private(set) var projections: HalfMatrix
    /// `[pieces × 10 · 256]`: the shares, by branch and position in the window.
    private(set) var shares: HalfMatrix

    init(model: EncoderModel) {
        self.model = model
        entries = [Int32](repeating: -1, count: EncoderModel.vocabulary)
        projections = HalfMatrix(rows: 0, columns: model.projection.columns)
        shares = HalfMatrix(rows: 0, columns: model.branches.map(\.first.columns).reduce(0, +))
    }

    /// The row of piece `id`, which the last `prepare` must have named.
    func row(of id: Int32) -> Int32 { entries[Int(id)] }

    /// Computes what is not there yet for `ids`, at most `capacity` different ones. Rows told before may change.
    mutating func prepare(_ ids: some Collection<Int32>) {
        var added = newIDs(of: ids)
        if count + added.count > Self.capacity {
            for index in entries.indices { entries[index] = -1 }
            count = 0
            added = newIDs(of: ids)
        }
        append(added)
    }

    /// Computes what is not there yet for `ids` if the table has room for all.
    mutating func anticipate(_ ids: some Collection<Int32>) {
        let added = newIDs(of: ids)
        if count + added.count <= Self.capacity { append(added) }
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

    private mutating func append(_ added: [Int32]) {
        guard !added.isEmpty else { return }
        for (offset, id) in added.enumerated() { entries[Int(id)] = Int32(count + offset) }
        let size = min(Self.capacity, max(count + added.count, 2 * projections.rows))
        projections.reserveRows(size)
        shares.reserveRows(size)
        for start in stride(from: 0, to: added.count, by: Self.batch) {
            let ids = added[start..<min(start + Self.batch, added.count)]
            computeRows(of: ids, from: count)
            count += ids.count
        }
    }

    /// OpenBLAS multiplies a few rows in another order than many, with other last bits. What a piece's row holds must not depend
    /// on the pieces that were new beside it: products have multiples of this many rows.
    private static let leastRows = 16

    private mutating func computeRows(of ids: ArraySlice<Int32>, from start: Int) {
        let height = (ids.count + Self.leastRows - 1) / Self.leastRows * Self.leastRows
        var embeddings = Matrix(rows: height, columns: EncoderModel.dimension)
        var projected = Matrix(rows: height, columns: projections.columns)
        for (row, id) in ids.enumerated() {
            model.writeEmbedding(of: id, to: &embeddings.values, at: row * embeddings.columns)
            Rows.copy(
                model.projectionBias, from: 0, to: &projected.values, at: row * projected.columns,
                count: projected.columns)
        }
        projected.addProduct(of: embeddings, count: height, by: model.projection)
        Rows.normalizeLayer(
            &projected.values, count: ids.count, width: projected.columns, gain: model.projectionGain,
            bias: model.projectionShift, epsilon: model.epsilon)
        projections.set(row: start, from: projected.values, count: ids.count * projected.columns)
        computeShares(of: projected, count: ids.count, from: start)
    }

    private mutating func computeShares(of projected: Matrix, count: Int, from start: Int) {
        var share = Matrix(rows: projected.rows, columns: shares.columns)
        var column = 0
        for (index, branch) in model.branches.enumerated() {
            share.addProduct(
                of: projected, fromColumn: index * EncoderModel.channels, count: projected.rows, by: branch.first,
                toColumn: column, isSum: false)
            column += branch.first.columns
        }
        shares.set(row: start, from: share.values, count: count * share.columns)
    }
}
