/// Keys of 64 bits, each with a number, in one open-addressing table. No key is zero, which marks a free slot.
struct KeyTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var value: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private(set) var count = 0

    @inline(__always)
    subscript(key: UInt64) -> Int32? {
        let slot = slots[place(of: key)]
        return slot.key == key ? slot.value : nil
    }

    var all: [(key: UInt64, value: Int32)] { slots.filter { $0.key != 0 }.map { ($0.key, $0.value) } }

    /// Requires that the key is not there yet.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        if count * 2 >= slots.count { grow() }
        slots[place(of: key)] = Slot(key: key, value: value)
        count += 1
    }

    mutating func update(_ key: UInt64, _ change: (Int32?) -> Int32) {
        let place = place(of: key)
        if slots[place].key == key { slots[place].value = change(slots[place].value) } else { insert(key, change(nil)) }
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
    }
}
