/// The folded form of a token as a number, so that tables are asked without comparing letters.
///
/// FNV-1a over scalars, 64 bits. A few ten thousand words of tables against a text of millions: that two different ones share
/// a key is not to be expected in this universe, so the words themselves are not kept.
enum TokenKey {
    static func of(_ folded: some Sequence<Unicode.Scalar>) -> UInt64 {
        var key = empty
        for scalar in folded { key = appending(scalar, to: key) }
        return key
    }

    static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func appending(_ scalar: Unicode.Scalar, to key: UInt64) -> UInt64 {
        (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }
}
