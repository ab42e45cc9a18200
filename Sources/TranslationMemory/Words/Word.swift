/// A word or a number of a segment. Punctuation and white space are none.
struct Word: Hashable {
    /// A hash of the word in small letters, the same in each process; all numbers have one.
    var key: UInt64
    /// A hash of the word as it is written; of a number, of its value.
    var form: UInt64
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>
    var isNumber: Bool

    /// What `key` is for numbers.
    static let numberKey: UInt64 = 0x23
}

/// FNV-1a over 32-bit values, 64 bits (Fowler, Noll, Vo).
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func combine(_ next: UInt32) { value = (value ^ UInt64(next)) &* 0x100_0000_01B3 }

    static func of(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash = StableHash()
        for byte in text { hash.combine(UInt32(byte)) }
        return hash.value
    }
}
