import Foundation

/// A file that takes in texts one after another and says where they stand.
final class PageFile {
    private let handle: FileHandle
    private let path: String
    private var end = 0

    init(path: String) throws(Failure) {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw Failure(.cannotCreate, "\(path): cannot be created") }
        self.handle = handle
        self.path = path
    }

    /// Where the bytes stand.
    func append(_ bytes: [UInt8]) throws(Failure) -> Range<Int> {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw Failure(.inputOutput, "\(path): cannot be written")
        }
        defer { end += bytes.count }
        return end..<end + bytes.count
    }
}
