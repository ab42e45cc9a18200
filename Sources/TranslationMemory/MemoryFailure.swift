import Foundation
import GRDB
import PostgreSQL

/// Why a memory could not be opened, read or written.
package struct MemoryFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, or the server's address without a password.
    package var path: String
    package var reason: String
    /// Whether there is no memory at all.
    package var isMissing = false

    package var description: String { "\(path): \(reason)" }

    init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    init(missingAt path: String) {
        self.init(path: path, reason: "no memory there; make one with 'recoupe tm import FILE'")
        isMissing = true
    }

    init(path: String, _ error: any Error) {
        if let failure = error as? MemoryFailure {
            self = failure
            return
        }
        let reason =
            switch error {
            case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
            case let error as PostgreSQLError: error.description
            default: error.localizedDescription
            }
        self.init(path: path, reason: reason)
    }
}
