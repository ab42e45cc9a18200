/// The edges of a trie over letters: node and scalar → node.
struct EdgeTable: Sendable {
    private var table = KeyTable()

    subscript(node: Int32, scalar: Unicode.Scalar) -> Int32? { table[Self.key(node, scalar)] }

    /// Requires that the edge is not there yet.
    mutating func insert(_ node: Int32, _ scalar: Unicode.Scalar, _ target: Int32) {
        table.insert(Self.key(node, scalar), target)
    }

    /// Never zero: no phrase holds the scalar U+0000.
    private static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
    }
}
