/// Hands a text to a parser line by line, so that the parser's reader knows what line it is in.
final class LineFeeder {
    private let bytes: [UInt8]
    private var position = 0
    /// The number of the line that was handed on last, from 1.
    private(set) var line = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next line with its line feed; nothing at the end.
    func next() -> [UInt8] {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        defer { position = end }
        line += 1
        return Array(bytes[position..<end])
    }
}
