/// A ZIP archive whose files are stored as they are (APPNOTE.TXT, sections 4.3 and 4.4).
enum StoredArchive {
    static func bytes(_ files: [(path: String, text: String)]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (path, text) in files {
            let content = Array(text.utf8)
            let size = UInt32(content.count)
            // Version, flags, method and time, then the sum, both sizes, and the lengths of the name and of what is added to it.
            let facts: [[UInt8]] = [
                little(20, 2), little(0, 8), little(sum(content), 4), little(size, 4), little(size, 4),
                little(UInt32(path.utf8.count), 2), little(0, 2),
            ]
            directory += little(0x0201_4B50, 4) + little(20, 2) + facts.joined()
            directory += little(0, 10) + little(UInt32(archive.count), 4) + Array(path.utf8)
            archive += little(0x0403_4B50, 4) + facts.joined() + Array(path.utf8) + content
        }
        let count = UInt32(files.count)
        let end: [[UInt8]] = [
            little(0x0605_4B50, 4), little(0, 4), little(count, 2), little(count, 2),
            little(UInt32(directory.count), 4),
            little(UInt32(archive.count), 4), little(0, 2),
        ]
        return archive + directory + end.joined()
    }

    private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { index in index < 4 ? UInt8(truncatingIfNeeded: value >> UInt32(8 * index)) : 0 }
    }

    /// CRC-32.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
