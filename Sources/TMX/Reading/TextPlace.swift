/// A place in a stream of UTF-8: an offset into the bytes at hand, and its line and column from 1.
struct TextPlace {
    private(set) var offset = 0
    private(set) var line = 1
    private var lineStart = 0
    /// Characters of the line that are no longer at hand.
    private var charactersBefore = 0

    mutating func advance(to end: Int, in bytes: [UInt8]) {
        let lines = Self.lineBreaks(in: bytes, offset..<end)
        offset = end
        guard lines > 0 else { return }
        line += lines
        charactersBefore = 0
        lineStart = end
        while bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    }

    /// Moves on where no line ends on the way.
    mutating func advanceInLine(to end: Int) { offset = end }

    private static func lineBreaks(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for index in range where unsafe bytes[index] == UInt8(ascii: "\n") { count += 1 }
            return count
        }
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
