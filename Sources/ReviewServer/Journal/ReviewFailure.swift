/// Why a review cannot begin or go on, in one line for its user.
package struct ReviewFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// The journal is not readable as one, or belongs to other texts.
        case badJournal
        /// The journal cannot be opened, or another review has it.
        case unavailable
        /// Writing failed; what was acknowledged before is safe.
        case inputOutput
    }

    package let kind: Kind
    package let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
