import Documents

/// The lines of a text file, one after another: UTF-8, or UTF-16 with a mark; ends with LF or CR LF.
struct TextLines {
    let name: String
    /// Of the last line, from 1.
    private(set) var number = 0
    private var input: EncodedInput
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// Longer lines are refused: a file of another kind has no line ends at all.
    private static let limit = 1 << 26

    /// `-` is standard input.
    init(path: String) throws(BadInput) {
        name = path
        input = try EncodedInput(name: path, read: TMXReader.source(path))
    }

    /// The next line without its end; nil at the end of the file.
    mutating func next() throws(BadInput) -> String? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return try line(buffer[start..<end])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return try line(buffer[start...])
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            guard searched <= Self.limit else { throw refusal("a line of more than 64 MB: is this a text file?") }
            let chunk = try input.nextSound()
            isAtEnd = chunk.isEmpty
            buffer += chunk
        }
    }

    func refusal(_ reason: String) -> BadInput { BadInput(name: name, line: max(number, 1), reason: reason) }

    private mutating func line(_ bytes: ArraySlice<UInt8>) throws(BadInput) -> String {
        number += 1
        let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refusal("not UTF-8: convert the file to UTF-8")
        }
        return text
    }
}
