import COpenBLAS

/// A matrix of floats, row-major and contiguous.
package struct Matrix: Sendable {
    package private(set) var rows: Int
    package let columns: Int
    /// `rows * columns` floats; the element of row r and column c is `values[r * columns + c]`.
    package var values: [Float]

    /// Zeros.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        values = [Float](repeating: 0, count: rows * columns)
    }

    /// Requires that `values` divides into rows of `columns`.
    package init(columns: Int, values: [Float]) {
        precondition(columns > 0 && values.count.isMultiple(of: columns))
        rows = values.count / columns
        self.columns = columns
        self.values = values
    }

    /// Makes the matrix at least `count` rows high; rows that are added are zero.
    package mutating func reserveRows(_ count: Int) {
        guard count > rows else { return }
        values.append(contentsOf: repeatElement(0, count: (count - rows) * columns))
        rows = count
    }

    /// Sets all elements of `range` to zero.
    package mutating func clearRows(_ range: Range<Int>) {
        precondition(0 <= range.lowerBound && range.upperBound <= rows)
        for index in range.lowerBound * columns..<range.upperBound * columns { values[index] = 0 }
    }

    /// Adds the product of a block of `left` by `right` to a block of this matrix, or puts it there where `isSum` is false.
    ///
    /// Shapes: the block of `left` is `count` rows from `leftRow`, `right.rows` columns from `leftColumn`; the block here is
    /// `count` rows from `row`, `right.columns` columns from `column`.
    package mutating func addProduct(
        of left: borrowing Matrix, fromRow leftRow: Int = 0, fromColumn leftColumn: Int = 0, count: Int,
        by right: borrowing Matrix, toRow row: Int = 0, toColumn column: Int = 0, isSum: Bool = true
    ) {
        guard count > 0 else { return }
        precondition(leftRow >= 0 && leftRow + count <= left.rows)
        precondition(leftColumn >= 0 && leftColumn + right.rows <= left.columns)
        precondition(row >= 0 && row + count <= rows && column >= 0 && column + right.columns <= columns)
        let (stride, offset) = (columns, row * columns + column)
        unsafe left.values.withUnsafeBufferPointer { a in
            unsafe right.values.withUnsafeBufferPointer { b in
                unsafe values.withUnsafeMutableBufferPointer { c in
                    unsafe cblas_sgemm(
                        CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(count), blasint(right.columns),
                        blasint(right.rows), 1, a.baseAddress! + leftRow * left.columns + leftColumn,
                        blasint(left.columns), b.baseAddress!, blasint(right.columns), isSum ? 1 : 0,
                        c.baseAddress! + offset, blasint(stride))
                }
            }
        }
    }
}

/// Keeps OpenBLAS to the calling thread: recoupe runs documents side by side itself. Call once, before the first product.
package func useOneThreadPerProduct() {
    openblas_set_num_threads(1)
}

extension [Float] {
    /// Appends the products of every one of `leftRows` rows with every one of `rightRows` rows: `left · rightᵀ`.
    ///
    /// Shapes: left `[leftRows × dimension]` from its start, right likewise; what is appended `[leftRows × rightRows]`, row-major.
    package mutating func appendProducts(
        of left: [Float], rows leftRows: Int, with right: [Float], rows rightRows: Int, dimension: Int
    ) {
        guard leftRows > 0, rightRows > 0 else { return }
        precondition(leftRows * dimension <= left.count && rightRows * dimension <= right.count)
        let end = count
        append(contentsOf: repeatElement(0, count: leftRows * rightRows))
        unsafe left.withUnsafeBufferPointer { a in
            unsafe right.withUnsafeBufferPointer { b in
                unsafe withUnsafeMutableBufferPointer { c in
                    unsafe cblas_sgemm(
                        CblasRowMajor, CblasNoTrans, CblasTrans, blasint(leftRows), blasint(rightRows),
                        blasint(dimension), 1, a.baseAddress!, blasint(dimension), b.baseAddress!, blasint(dimension),
                        0,
                        c.baseAddress! + end, blasint(rightRows))
                }
            }
        }
    }
}
