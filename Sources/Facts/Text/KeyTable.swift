/// Keys of 64 bits, each with a number, in one open-addressing table. No key is zero, which marks a free slot.
struct KeyTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        var value: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    /// Eight bits a slot, of which each key sets one: most keys that are not there are told by a bit, which is nearer than a slot.
    private var marks = [UInt64](repeating: 0, count: 8)
    private(set) var count = 0

    @inline(__always)
    subscript(key: UInt64) -> Int32? {
        let hash = Self.hash(key)
        guard isMarked(hash) else { return nil }
        let slot = slots[place(of: key, hash)]
        return slot.key == key ? slot.value : nil
    }

    var all: [(key: UInt64, value: Int32)] { slots.filter { $0.key != 0 }.map { ($0.key, $0.value) } }

    /// Requires that the key is not there yet.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        if count * 2 >= slots.count { grow() }
        put(Slot(key: key, value: value))
        count += 1
    }

    mutating func update(_ key: UInt64, _ change: (Int32?) -> Int32) {
        let place = place(of: key, Self.hash(key))
        if slots[place].key == key { slots[place].value = change(slots[place].value) } else { insert(key, change(nil)) }
    }

    private mutating func put(_ slot: Slot) {
        let hash = Self.hash(slot.key)
        slots[place(of: slot.key, hash)] = slot
        let (word, bit) = mark(of: hash)
        marks[word] |= bit
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    private func place(of key: UInt64, _ hash: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    @inline(__always)
    private func isMarked(_ hash: UInt64) -> Bool {
        let (word, bit) = mark(of: hash)
        return marks[word] & bit != 0
    }

    /// A hash's bit among `marks`, by its highest bits but for the six that number the bit in its word.
    @inline(__always)
    private func mark(of hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: hash >> 32) & (marks.count - 1), 1 << (hash >> 58))
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        marks = Array(repeating: 0, count: marks.count * 2)
        for slot in old where slot.key != 0 { put(slot) }
    }
}
