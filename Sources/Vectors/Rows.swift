/// Element-wise work on rows of floats. Rows are given by the float they start at; every function checks its bounds once and
/// then runs over contiguous memory, eight floats at a time, so widths are multiples of eight.
package enum Rows {
    /// Layer normalisation of `count` rows of `width` floats, in place: mean 0 and variance 1 over the row, then times `gain`
    /// plus `bias` (Ba, Kiros & Hinton 2016).
    package static func normalizeLayer(
        _ values: inout [Float], from offset: Int = 0, count: Int, width: Int, gain: [Float], bias: [Float],
        epsilon: Float
    ) {
        precondition(width.isMultiple(of: 8) && gain.count == width && bias.count == width)
        precondition(offset >= 0 && offset + count * width <= values.count)
        unsafe withLanes(gain) { gain in
            unsafe withLanes(bias) { bias in
                unsafe withMutableLanes(&values, from: offset, count: count * width) { rows in
                    let lanes = width / 8
                    for row in 0..<count {
                        unsafe normalizeRow(rows + row * lanes, lanes: lanes, gain: gain, bias: bias, epsilon: epsilon)
                    }
                }
            }
        }
    }

    private static func normalizeRow(
        _ row: MutableLanes, lanes: Int, gain: Lanes, bias: Lanes, epsilon: Float
    ) {
        var sum = SIMD8<Float>.zero
        for lane in 0..<lanes { unsafe sum += row[lane] }
        let mean = SIMD8<Float>(repeating: sum.sum() / Float(lanes * 8))
        var squares = SIMD8<Float>.zero
        for lane in 0..<lanes {
            let centred = unsafe row[lane] - mean
            squares += centred * centred
        }
        let scale = SIMD8<Float>(repeating: 1 / (squares.sum() / Float(lanes * 8) + epsilon).squareRoot())
        for lane in 0..<lanes { unsafe row[lane] = (row[lane] - mean) * scale * gain[lane] + bias[lane] }
    }

    /// Adds `width` floats of `source` from `sourceOffset` to `target` from `offset`, times `factor`.
    package static func add(
        _ source: [Float], from sourceOffset: Int, to target: inout [Float], at offset: Int, width: Int,
        times factor: Float = 1
    ) {
        precondition(width.isMultiple(of: 8) && sourceOffset >= 0 && sourceOffset + width <= source.count)
        let factor = SIMD8<Float>(repeating: factor)
        unsafe withLanes(source, from: sourceOffset) { source in
            unsafe withMutableLanes(&target, from: offset, count: width) { target in
                for lane in 0..<width / 8 { unsafe target[lane] += source[lane] * factor }
            }
        }
    }

    /// Multiplies `width` floats from `offset` by `factor`, in place.
    package static func scale(_ values: inout [Float], at offset: Int, width: Int, by factor: Float) {
        precondition(width.isMultiple(of: 8))
        unsafe withMutableLanes(&values, from: offset, count: width) { lanes in
            for lane in 0..<width / 8 { unsafe lanes[lane] *= factor }
        }
    }

    /// Copies `count` floats of `source` from `sourceOffset` to `target` from `offset`.
    package static func copy(
        _ source: [Float], from sourceOffset: Int, to target: inout [Float], at offset: Int, count: Int
    ) {
        precondition(count >= 0 && sourceOffset >= 0 && sourceOffset + count <= source.count)
        precondition(offset >= 0 && offset + count <= target.count)
        guard count > 0 else { return }
        unsafe source.withUnsafeBufferPointer { source in
            unsafe target.withUnsafeMutableBufferPointer { target in
                unsafe (target.baseAddress! + offset).update(from: source.baseAddress! + sourceOffset, count: count)
            }
        }
    }

    /// Adds `bias` to each of `block`'s rows, puts 0 for what is negative, and adds the same row of `residual`, if any.
    package static func rectify(
        _ values: inout [Float], _ block: Block, bias: [Float]?, plus residual: [Float] = [],
        _ residualBlock: Block? = nil
    ) {
        let (width, count) = (block.width, block.count)
        precondition(width.isMultiple(of: 8) && (bias == nil || bias?.count == width))
        if let residualBlock {
            precondition(residualBlock.width == width && residualBlock.count == count)
            precondition(residualBlock.offset >= 0 && residualBlock.end <= residual.count)
        }
        let bias = bias ?? [Float](repeating: 0, count: width)
        unsafe withLanes(bias) { bias in
            unsafe withLanes(residual, from: residualBlock?.offset ?? 0) { residual in
                unsafe withMutableLanes(&values, from: block.offset, count: block.end - block.offset) { rows in
                    for index in 0..<count {
                        let row = unsafe rows + index * (block.stride / 8)
                        for lane in 0..<width / 8 {
                            let sum = unsafe row[lane] + bias[lane]
                            unsafe row[lane] = sum.replacing(with: 0, where: sum .< 0)
                        }
                        guard let residualBlock else { continue }
                        let first = index * (residualBlock.stride / 8)
                        for lane in 0..<width / 8 { unsafe row[lane] += residual[first + lane] }
                    }
                }
            }
        }
    }

    /// Scales `count` rows to unit length, in place; a row shorter than `epsilon` (its square) is divided by that.
    package static func normalizeLength(
        _ values: inout [Float], from offset: Int = 0, count: Int, width: Int, epsilon: Float
    ) {
        precondition(width.isMultiple(of: 8))
        let lanes = width / 8
        unsafe withMutableLanes(&values, from: offset, count: count * width) { rows in
            for row in 0..<count {
                var squares = SIMD8<Float>.zero
                for lane in 0..<lanes { unsafe squares += rows[row * lanes + lane] * rows[row * lanes + lane] }
                let scale = SIMD8<Float>(repeating: 1 / max(squares.sum(), epsilon).squareRoot())
                for lane in 0..<lanes { unsafe rows[row * lanes + lane] *= scale }
            }
        }
    }

    /// Unpacks `bytes.count` quantised values to floats: `byte * scale + low`.
    package static func dequantize(
        _ bytes: Span<UInt8>, to values: inout [Float], at offset: Int, scale: Float, low: Float
    ) {
        precondition(offset >= 0 && offset + bytes.count <= values.count)
        unsafe values.withUnsafeMutableBufferPointer { values in
            for index in 0..<bytes.count {
                unsafe values[offset + index] = Float(bytes[unchecked: index]) * scale + low
            }
        }
    }

    /// Rows of `width` floats within wider rows: the first starts at float `offset`, each next one `stride` floats on.
    package struct Block {
        package var offset: Int
        package var stride: Int
        package var count: Int
        package var width: Int

        /// Requires that `stride` is a multiple of eight.
        package init(offset: Int = 0, stride: Int, count: Int, width: Int) {
            precondition(stride.isMultiple(of: 8) && count >= 0)
            self.offset = offset
            self.stride = stride
            self.count = count
            self.width = width
        }

        /// The float behind the last one.
        package var end: Int { count == 0 ? offset : offset + (count - 1) * stride + width }
    }

    private static func withLanes(_ values: [Float], from offset: Int = 0, _ body: (Lanes) -> Void) {
        unsafe values.withUnsafeBytes { bytes in
            unsafe body(Lanes(base: bytes.baseAddress! + offset * MemoryLayout<Float>.stride))
        }
    }

    private static func withMutableLanes(
        _ values: inout [Float], from offset: Int, count: Int, _ body: (MutableLanes) -> Void
    ) {
        precondition(offset >= 0 && count >= 0 && offset + count <= values.count)
        unsafe values.withUnsafeMutableBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            unsafe body(MutableLanes(base: base + offset * MemoryLayout<Float>.stride))
        }
    }
}

/// Floats by eights. An array of floats is aligned for fours only, hence the unaligned loads.
@unsafe private struct Lanes {
    let base: UnsafeRawPointer

    subscript(lane: Int) -> SIMD8<Float> {
        @inline(__always) get { unsafe base.loadUnaligned(fromByteOffset: lane &* 32, as: SIMD8<Float>.self) }
    }
}

@unsafe private struct MutableLanes {
    let base: UnsafeMutableRawPointer

    subscript(lane: Int) -> SIMD8<Float> {
        @inline(__always) get { unsafe base.loadUnaligned(fromByteOffset: lane &* 32, as: SIMD8<Float>.self) }
        @inline(__always) nonmutating set {
            unsafe base.storeBytes(of: newValue, toByteOffset: lane &* 32, as: SIMD8<Float>.self)
        }
    }

    static func + (lanes: MutableLanes, count: Int) -> MutableLanes {
        unsafe MutableLanes(base: lanes.base + count &* 32)
    }
}
