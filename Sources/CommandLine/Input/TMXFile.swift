import Documents
import Foundation

/// Memories that a user names.
enum TMXFile {
    /// What `body` makes of the file; a file that is not there is told from one that cannot be read as TMX.
    static func reading<Result>(_ path: String, _ body: (String) throws(BadInput) -> Result) throws(Failure) -> Result {
        try check(path)
        do {
            return try body(path)
        } catch {
            throw Failure(error)
        }
    }

    /// Throws where the file is not there.
    static func check(_ path: String) throws(Failure) {
        if path != "-", unsafe access(path, R_OK) != 0 {
            throw Failure(.noInput, "\(path): \(unsafe String(cString: strerror(errno)))")
        }
    }
}
