/// Numbers the distinct windows of pieces in the order in which they come.
///
/// What a window gives depends on its pieces alone: where the same ones stand side by side again, in the text or where a part of
/// it is encoded beside another neighbour, it is computed once.
struct WindowNumbers {
    /// The pieces of a window, 20 bits each; the rows of a table of pieces plus one, 0 for none.
    typealias Key = UInt128

    private(set) var keys: [Key] = []
    /// Open addressing: the number of a key in `keys`, or -1.
    private var slots: [Int32] = []

    /// Forgets all windows; up to `limit` different ones may follow.
    mutating func removeAll(limit: Int) {
        keys.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = -1 }
        let size = 2 << (Int.bitWidth - limit.leadingZeroBitCount)
        if slots.count < size { slots = [Int32](repeating: -1, count: size) }
    }

    /// The number of a window, counted from 0.
    mutating func number(of key: Key) -> Int32 {
        let hash =
            (UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 0xff51_afd7_ed55_8ccd)
            &* 0x9e37_79b9_7f4a_7c15
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return slots[slot] }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        return slots[slot]
    }
}
