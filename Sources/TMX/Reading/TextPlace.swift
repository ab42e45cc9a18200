/// A place in a stream of UTF-8: an offset into the bytes at hand, and its line and column from 1.
struct TextPlace {
    private(set) var offset = 0
    private(set) var line = 1
    private var lineStart = 0
    /// Characters of the line that are no longer at hand.
    private var charactersBefore = 0

    mutating func advance(to end: Int, in bytes: [UInt8]) {
        var index = offset
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
                charactersBefore = 0
            }
            index += 1
        }
        offset = end
    }

    /// The column in Unicode scalars.
    func column(in bytes: [UInt8]) -> Int { charactersBefore + Self.characters(in: bytes[lineStart..<offset]) + 1 }

    /// Removes the bytes before the place.
    mutating func discard(from bytes: inout [UInt8]) {
        charactersBefore += Self.characters(in: bytes[lineStart..<offset])
        bytes.removeFirst(offset)
        offset = 0
        lineStart = 0
    }

    private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
