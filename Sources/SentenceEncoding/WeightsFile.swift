import Vectors

/// The encoder's weights file, as `Scripts/convert-model` writes it and describes it.
struct WeightsFile {
    private struct Entry {
        var offset: Int
        var rows: Int
        var columns: Int
    }

    let file: MappedFile
    private let path: String
    private var entries: [String: Entry] = [:]

    private static let magic = Array("RCPWGT01".utf8)
    private static let (headSize, entrySize, nameSize) = (16, 48, 24)

    init(path: String) throws(EncoderError) {
        self.path = path
        do {
            file = try MappedFile(path: path)
        } catch {
            throw .damaged(path: path, reason: error.reason)
        }
        let head = bytes(0..<min(Self.headSize, file.count))
        guard head.starts(with: Self.magic), head.count == Self.headSize else {
            throw .damaged(path: path, reason: "not a weights file of this version")
        }
        let count = integer(head[8...])
        guard count < 1000, Self.headSize + count * Self.entrySize <= file.count else {
            throw .damaged(path: path, reason: "the file is cut short")
        }
        for index in 0..<count {
            let start = Self.headSize + index * Self.entrySize
            let entry = bytes(start..<start + Self.entrySize)
            let name = String(decoding: entry.prefix(Self.nameSize).prefix { $0 != 0 }, as: UTF8.self)
            entries[name] = Entry(
                offset: integer(entry[24...]), rows: integer(entry[32...]), columns: integer(entry[40...]))
        }
    }

    /// The float matrix `name` of that shape.
    func matrix(_ name: String, rows: Int, columns: Int) throws(EncoderError) -> Matrix {
        let offset = try offset(of: name, rows: rows, columns: columns, size: MemoryLayout<Float>.stride)
        return Matrix(columns: columns, values: file.floats(at: offset, count: rows * columns))
    }

    /// The vector `name` of that many floats.
    func vector(_ name: String, count: Int) throws(EncoderError) -> [Float] {
        file.floats(
            at: try offset(of: name, rows: 1, columns: count, size: MemoryLayout<Float>.stride), count: count)
    }

    /// Where the data of `name` starts, if it has that shape, in values of `size` bytes, and lies within the file.
    func offset(of name: String, rows: Int, columns: Int, size: Int) throws(EncoderError) -> Int {
        guard let entry = entries[name], entry.rows == rows, entry.columns == columns,
            entry.offset >= 0, entry.offset <= file.count, rows * columns * size <= file.count - entry.offset
        else { throw .damaged(path: path, reason: "'\(name)' is not there as \(rows) × \(columns)") }
        return entry.offset
    }

    private func bytes(_ range: Range<Int>) -> [UInt8] {
        file.withBytes(range) { span in span.indices.map { span[$0] } }
    }

    /// A little-endian integer of eight bytes; one that would be negative reads as the largest.
    private func integer(_ bytes: ArraySlice<UInt8>) -> Int {
        let value = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(clamping: value)
    }
}
