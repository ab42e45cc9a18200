import Documents
import Foundation
import ReviewServer
import TMX

/// Why a command ends, as its user is told: one line, and an exit status of sysexits.
struct Failure: Error {
    enum Status: Int32 {
        /// A conflict was reported, or a file found invalid, where the caller asked for that status.
        case found = 1
        case usage = 64
        case badData = 65
        case noInput = 66
        case internalFault = 70
        case cannotCreate = 73
        case inputOutput = 74
    }

    var status: Status
    /// The file, the place in it and what would mend it. Nil where all has been said already.
    var message: String?

    init(_ status: Status, _ message: String? = nil) {
        self.status = status
        self.message = message
    }

    init(_ badInput: BadInput) {
        self.init(.badData, badInput.description)
    }

    init(_ output: OutputFailure) {
        self.init(output.isCreation ? .cannotCreate : .inputOutput, output.description)
    }
}

extension Failure {
    init(_ review: ReviewFailure) {
        let status: Status =
            switch review.kind {
            case .badJournal: .badData
            case .unavailable: .cannotCreate
            case .inputOutput: .inputOutput
            }
        self.init(status, review.description)
    }
}

extension Failure.Status {
    /// For a system call that failed on a file which was to be read.
    init(reading code: Int32) {
        switch code {
        case ENOENT, ENOTDIR, EACCES, EISDIR, ELOOP, ENAMETOOLONG: self = .noInput
        default: self = .inputOutput
        }
    }
}
