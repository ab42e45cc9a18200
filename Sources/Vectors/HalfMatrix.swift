import CVectors

/// A matrix of half-precision floats, row-major and contiguous: half the memory for what is looked up more often than reckoned.
package struct HalfMatrix: Sendable {
    package private(set) var rows: Int
    package let columns: Int
    var values: [Float16]

    /// Zeros.
    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        values = [Float16](repeating: 0, count: rows * columns)
    }

    /// Makes the matrix at least `count` rows high; rows that are added are zero.
    package mutating func reserveRows(_ count: Int) {
        guard count > rows else { return }
        values.append(contentsOf: repeatElement(0, count: (count - rows) * columns))
        rows = count
    }

    /// Rounds `count` floats of `source` from `offset` to the elements from row `row` and column `column` on.
    package mutating func set(row: Int, column: Int = 0, from source: [Float], at offset: Int = 0, count: Int) {
        let place = row * columns + column
        precondition(place >= 0 && count >= 0 && place + count <= values.count)
        unsafe Rows.withFloats(source, from: offset, count: count) { source in
            unsafe values.withUnsafeMutableBufferPointer { halves in
                unsafe recoupe_narrow(halves.baseAddress! + place, source, count)
            }
        }
    }

    /// Copies a row of `other`, which is no wider, to the start of row `row`.
    package mutating func set(row: Int, from other: HalfMatrix, row otherRow: Int) {
        precondition(other.columns <= columns && 0 <= row && row < rows && 0 <= otherRow && otherRow < other.rows)
        let (place, source) = (row * columns, otherRow * other.columns)
        unsafe values.withUnsafeMutableBufferPointer { target in
            unsafe other.values.withUnsafeBufferPointer { halves in
                unsafe (target.baseAddress! + place).update(from: halves.baseAddress! + source, count: other.columns)
            }
        }
    }

    /// Rows in single precision.
    package func floats(rows range: Range<Int>) -> [Float] {
        precondition(0 <= range.lowerBound && range.upperBound <= rows)
        let count = range.count * columns
        return unsafe [Float](unsafeUninitializedCapacity: count) { floats, initialized in
            unsafe values.withUnsafeBufferPointer { halves in
                guard count > 0 else { return }
                unsafe recoupe_widen(floats.baseAddress!, halves.baseAddress! + range.lowerBound * columns, count)
            }
            initialized = count
        }
    }
}
