import CVectors

/// Element-wise work on rows of floats. Rows are given by the float they start at; every function checks its bounds once and
/// then runs over contiguous memory.
package enum Rows {
    /// Layer normalisation of `count` rows of `width` floats, in place: mean 0 and variance 1 over the row, then times `gain`
    /// plus `bias` (Ba, Kiros & Hinton 2016).
    package static func normalizeLayer(
        _ values: inout [Float], from offset: Int = 0, count: Int, width: Int, gain: [Float], bias: [Float],
        epsilon: Float
    ) {
        precondition(gain.count == width && bias.count == width)
        unsafe withFloats(&values, from: offset, count: count * width) { rows in
            unsafe recoupe_normalize_layer(rows, count, width, gain, bias, epsilon)
        }
    }

    /// Adds `width` floats of `source` from `sourceOffset` to `target` from `offset`, times `factor`.
    package static func add(
        _ source: [Float], from sourceOffset: Int, to target: inout [Float], at offset: Int, width: Int,
        times factor: Float = 1
    ) {
        unsafe withFloats(source, from: sourceOffset, count: width) { source in
            unsafe withFloats(&target, from: offset, count: width) { target in
                unsafe recoupe_add(target, source, factor, width)
            }
        }
    }

    /// Multiplies `width` floats from `offset` by `factor`, in place.
    package static func scale(_ values: inout [Float], at offset: Int, width: Int, by factor: Float) {
        unsafe withFloats(&values, from: offset, count: width) { unsafe recoupe_scale($0, factor, width) }
    }

    /// Copies `count` floats of `source` from `sourceOffset` to `target` from `offset`.
    package static func copy(
        _ source: [Float], from sourceOffset: Int, to target: inout [Float], at offset: Int, count: Int
    ) {
        unsafe withFloats(source, from: sourceOffset, count: count) { source in
            unsafe withFloats(&target, from: offset, count: count) { target in
                unsafe target.update(from: source, count: count)
            }
        }
    }

    /// Puts 0 for what is negative among `count` floats from `offset`.
    package static func rectify(_ values: inout [Float], from offset: Int = 0, count: Int) {
        unsafe withFloats(&values, from: offset, count: count) { unsafe recoupe_rectify($0, count) }
    }

    /// Puts the hyperbolic tangent for each of `count` floats.
    package static func tanh(_ values: inout [Float], count: Int) {
        unsafe withFloats(&values, from: 0, count: count) { unsafe recoupe_tanh($0, count) }
    }

    /// Scales `count` rows to unit length, in place; a row shorter than `epsilon` (its square) is divided by that.
    package static func normalizeLength(
        _ values: inout [Float], from offset: Int = 0, count: Int, width: Int, epsilon: Float
    ) {
        unsafe withFloats(&values, from: offset, count: count * width) { rows in
            unsafe recoupe_normalize_length(rows, count, width, epsilon)
        }
    }

    /// Unpacks `bytes.count` quantised values to floats: `byte * scale + low`.
    package static func dequantize(
        _ bytes: Span<UInt8>, to values: inout [Float], at offset: Int, scale: Float, low: Float
    ) {
        unsafe withFloats(&values, from: offset, count: bytes.count) { target in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                unsafe recoupe_dequantize(target, base, bytes.count, scale, low)
            }
        }
    }

    /// The address of `count` floats from `offset`, which must be there, for the time of `body`.
    @unsafe static func withFloats(
        _ values: [Float], from offset: Int, count: Int, _ body: (UnsafePointer<Float>) -> Void
    ) {
        precondition(offset >= 0 && count >= 0 && offset + count <= values.count)
        unsafe values.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe body(base + offset)
        }
    }

    @unsafe static func withFloats(
        _ values: inout [Float], from offset: Int, count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void
    ) {
        precondition(offset >= 0 && count >= 0 && offset + count <= values.count)
        unsafe values.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe body(base + offset)
        }
    }
}
