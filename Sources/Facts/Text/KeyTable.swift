/// Keys of 64 bits, each with a number, in one open-addressing table. No key is zero, which marks a free slot.
struct KeyTable: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 64)
    private var values: [Int32] = Array(repeating: 0, count: 64)
    private(set) var count = 0

    subscript(key: UInt64) -> Int32? {
        let slot = self.slot(of: key)
        return keys[slot] == key ? values[slot] : nil
    }

    var all: [(key: UInt64, value: Int32)] { zip(keys, values).filter { $0.0 != 0 }.map { ($0.0, $0.1) } }

    /// Requires that the key is not there yet.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        if count * 2 >= keys.count { grow() }
        let slot = self.slot(of: key)
        (keys[slot], values[slot]) = (key, value)
        count += 1
    }

    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = all
        keys = Array(repeating: 0, count: keys.count * 2)
        values = Array(repeating: 0, count: values.count * 2)
        for (key, value) in old {
            let slot = self.slot(of: key)
            (keys[slot], values[slot]) = (key, value)
        }
    }
}
