import Foundation
import GRDB

/// Why a memory could not be opened, read or written.
package struct MemoryFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package var path: String
    package var reason: String

    package var description: String { "\(path): \(reason)" }

    init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    init(path: String, _ error: any Error) {
        if let failure = error as? MemoryFailure {
            self = failure
            return
        }
        self.path = path
        let database = error as? DatabaseError
        reason = database.map { $0.message ?? "SQLite error \($0.resultCode.rawValue)" } ?? error.localizedDescription
    }
}
