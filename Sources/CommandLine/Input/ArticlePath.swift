import Foundation

/// A file that the user names, or one of the articles in it: `feed.xml#2`.
struct ArticlePath {
    let file: String
    /// From 1; nil for the whole file.
    let number: Int?

    init(_ path: String) {
        let parts = path.wholeMatch(of: /(.+)#([1-9][0-9]{0,8})/)
        if let parts, !FileManager.default.fileExists(atPath: path) {
            (file, number) = (String(parts.1), Int(parts.2))
        } else {
            (file, number) = (path, nil)
        }
    }
}
