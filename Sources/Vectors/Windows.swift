import CVectors

/// Windows over rows of a matrix: each names `order` rows, or none where a text has ended, and the row that it belongs to.
package struct Windows: Sendable {
    package let order: Int
    fileprivate private(set) var rows: [Int32] = []
    fileprivate private(set) var centres: [Int32] = []

    package init(order: Int) {
        self.order = order
    }

    package var count: Int { centres.count }

    package mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        centres.removeAll(keepingCapacity: true)
    }

    /// Adds a window; `row` gives the row at each of the `order` places, or -1 for none.
    @inline(__always)
    package mutating func append(centre: Int32, row: (_ place: Int) -> Int32) {
        for place in 0..<order { rows.append(row(place)) }
        centres.append(centre)
    }

    fileprivate func fit(rowCount: Int, centreCount: Int) -> Bool {
        rows.allSatisfy { -1 <= $0 && Int($0) < rowCount } && centres.allSatisfy { 0 <= $0 && Int($0) < centreCount }
    }
}

/// A layer over windows of rows, whose products with the layer's weights are there already.
///
/// Its output is, for each window, max(0, `bias` + the sum of what stands at the window's places) plus the row of its centre.
package struct WindowLayer: Sendable {
    /// As wide as the output and each place, a multiple of 64.
    package var bias: [Float]
    /// Where a row of products has the places of a window side by side: what the row adds to a window in which it stands there.
    package var productsColumn = 0
    /// Where a row of what is added last has its floats.
    package var centreColumn = 0

    package init(bias: [Float], productsColumn: Int = 0, centreColumn: Int = 0) {
        precondition(bias.count.isMultiple(of: 64))
        self.bias = bias
        self.productsColumn = productsColumn
        self.centreColumn = centreColumn
    }

    fileprivate func check(
        _ windows: Windows, productRows: Int, productColumns: Int, centreRows: Int, centreColumns: Int
    ) {
        precondition(windows.order <= 8 && windows.fit(rowCount: productRows, centreCount: centreRows))
        precondition(productsColumn >= 0 && productsColumn + windows.order * bias.count <= productColumns)
        precondition(centreColumn >= 0 && centreColumn + bias.count <= centreColumns)
    }
}

/// The rows of a matrix, whatever its floats are.
private struct WindowTable<Element> {
    let values: [Element]
    let rows: Int
    let columns: Int
}

extension WindowTable<Float> {
    init(_ matrix: borrowing Matrix) { self.init(values: matrix.values, rows: matrix.rows, columns: matrix.columns) }
}

extension WindowTable<Float16> {
    init(_ matrix: borrowing HalfMatrix) {
        self.init(values: matrix.values, rows: matrix.rows, columns: matrix.columns)
    }
}

/// The function in C that adds up what stands at windows' places; see `CVectors.h`.
private typealias WindowSums = (
    _ target: UnsafeMutablePointer<Float>, _ stride: Int, _ count: Int, _ width: Int, _ rows: UnsafePointer<Int32>,
    _ order: Int, _ centres: UnsafePointer<Int32>, _ products: UnsafeRawPointer, _ productsStride: Int,
    _ bias: UnsafePointer<Float>, _ centreRows: UnsafeRawPointer, _ centresStride: Int
) -> Void

extension Matrix {
    /// Puts the output of a layer, a row a window, into columns from `column`.
    package mutating func set(
        _ layer: WindowLayer, over windows: Windows, products: borrowing Matrix, centres: borrowing Matrix,
        toColumn column: Int = 0
    ) {
        unsafe set(
            layer, over: windows, products: WindowTable(products), centres: WindowTable(centres), toColumn: column,
            by: recoupe_window_sums)
    }

    /// The same over products and centres in half precision.
    package mutating func set(
        _ layer: WindowLayer, over windows: Windows, products: borrowing HalfMatrix, centres: borrowing HalfMatrix,
        toColumn column: Int = 0
    ) {
        unsafe set(
            layer, over: windows, products: WindowTable(products), centres: WindowTable(centres), toColumn: column,
            by: recoupe_window_sums_of_halves)
    }

    private mutating func set<Element>(
        _ layer: WindowLayer, over windows: Windows, products: WindowTable<Element>, centres: WindowTable<Element>,
        toColumn column: Int, by sums: WindowSums
    ) {
        layer.check(
            windows, productRows: products.rows, productColumns: products.columns, centreRows: centres.rows,
            centreColumns: centres.columns)
        unsafe products.values.withUnsafeBufferPointer { productValues in
            unsafe centres.values.withUnsafeBufferPointer { centreValues in
                unsafe withTarget(windows.count, layer.bias.count, column) { target, stride in
                    unsafe sums(
                        target, stride, windows.count, layer.bias.count, windows.rows, windows.order, windows.centres,
                        productValues.baseAddress! + layer.productsColumn, products.columns, layer.bias,
                        centreValues.baseAddress! + layer.centreColumn, centres.columns)
                }
            }
        }
    }

    /// The address and the stride of `count` rows of `width` floats from `column`, if there are any.
    private mutating func withTarget(
        _ count: Int, _ width: Int, _ column: Int, _ body: (UnsafeMutablePointer<Float>, _ stride: Int) -> Void
    ) {
        precondition(count <= rows && column >= 0 && column + width <= columns)
        guard count > 0 else { return }
        let stride = columns
        unsafe values.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress! + column, stride) }
    }
}
