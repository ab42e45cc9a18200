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

extension Matrix {
    /// Puts the output of a layer, a row a window, into columns from `column`.
    package mutating func set(
        _ layer: WindowLayer, over windows: Windows, products: borrowing Matrix, centres: borrowing Matrix,
        toColumn column: Int = 0
    ) {
        layer.check(
            windows, productRows: products.rows, productColumns: products.columns, centreRows: centres.rows,
            centreColumns: centres.columns)
        let (productsStride, centresStride) = (products.columns, centres.columns)
        unsafe products.values.withUnsafeBufferPointer { products in
            unsafe centres.values.withUnsafeBufferPointer { centres in
                unsafe withTarget(windows.count, layer.bias.count, column) { target, stride in
                    unsafe recoupe_window_sums(
                        target, stride, windows.count, layer.bias.count, windows.rows, windows.order, windows.centres,
                        products.baseAddress! + layer.productsColumn, productsStride, layer.bias,
                        centres.baseAddress! + layer.centreColumn, centresStride)
                }
            }
        }
    }

    /// The same over products and centres in half precision.
    package mutating func set(
        _ layer: WindowLayer, over windows: Windows, products: borrowing HalfMatrix, centres: borrowing HalfMatrix,
        toColumn column: Int = 0
    ) {
        layer.check(
            windows, productRows: products.rows, productColumns: products.columns, centreRows: centres.rows,
            centreColumns: centres.columns)
        let (productsStride, centresStride) = (products.columns, centres.columns)
        unsafe products.values.withUnsafeBufferPointer { products in
            unsafe centres.values.withUnsafeBufferPointer { centres in
                unsafe withTarget(windows.count, layer.bias.count, column) { target, stride in
                    unsafe recoupe_window_sums_of_halves(
                        target, stride, windows.count, layer.bias.count, windows.rows, windows.order, windows.centres,
                        products.baseAddress! + layer.productsColumn, productsStride, layer.bias,
                        centres.baseAddress! + layer.centreColumn, centresStride)
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
