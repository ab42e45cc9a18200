import Foundation

/// Lines of a stream, one at a time; memory grows with the longest line and not with the stream.
struct InputLines {
    private let descriptor: Int32
    private let name: String
    private var buffer = Data()
    private var isAtEnd = false

    /// `name` is for messages.
    init(descriptor: Int32, name: String = "standard input") {
        self.descriptor = descriptor
        self.name = name
    }

    /// How many lines of the file are not blank.
    static func count(_ path: String) throws(Failure) -> Int {
        let descriptor = try InputFile.descriptor(path)
        defer { close(descriptor) }
        var (lines, count) = (InputLines(descriptor: descriptor, name: path), 0)
        while try lines.nextRecord() != nil { count += 1 }
        return count
    }

    /// The next line without its line feed; nil at the end. A last line without a line feed counts.
    mutating func next() throws(Failure) -> Data? {
        var searched = buffer.startIndex
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(buffer[..<end])
                buffer = buffer[(end + 1)...]
                return line
            }
            guard !isAtEnd else {
                defer { buffer = Data() }
                return buffer.isEmpty ? nil : Data(buffer)
            }
            buffer = Data(buffer)
            searched = buffer.endIndex
            try fill()
        }
    }

    /// The next line that is not blank.
    mutating func nextRecord() throws(Failure) -> Data? {
        while let line = try next() {
            if !line.allSatisfy(Self.blanks.contains) { return line }
        }
        return nil
    }

    private static let blanks = Array(" \t\r".utf8)

    private mutating func fill() throws(Failure) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count > 0 {
                buffer.append(contentsOf: chunk[..<count])
                return
            }
            if count == 0 {
                isAtEnd = true
                return
            }
            guard errno == EINTR else {
                throw Failure(.inputOutput, "\(name): \(unsafe String(cString: strerror(errno)))")
            }
        }
    }
}
