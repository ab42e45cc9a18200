import Documents
import Foundation

/// A group of articles of a corpus before it is read: names alone, so that a corpus of any size can be listed.
struct CorpusGroup: Sendable {
    enum Content: Sendable {
        case articles([CorpusArticle])
        /// A record of the batch protocol.
        case record(Data)
    }

    /// Unlike that of every other group; a relative path, which the group's files are named after.
    var name: String
    var content: Content
}

/// An article of a corpus: a file, or a part of one.
struct CorpusArticle: Sendable {
    /// What reports call it.
    var name: String
    var path: String
    /// Its bytes in the file; nil for all.
    var range: Range<Int>?
    /// What its name tells.
    var language: Language?
    var source: String?

    /// The bytes, read anew each time.
    func bytes() throws(Failure) -> [UInt8] {
        guard let range else { return try InputFile.bytes(path) }
        guard let handle = FileHandle(forReadingAtPath: path),
            (try? handle.seek(toOffset: UInt64(range.lowerBound))) != nil,
            let data = try? handle.read(upToCount: range.count), data.count == range.count
        else { throw Failure(.inputOutput, "\(path): cannot be read") }
        return Array(data)
    }
}
