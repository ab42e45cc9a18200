/// A line of a journal behind its first: an action, numbered from 1.
struct JournalRecord: Codable, Hashable, Sendable {
    var number: Int
    var action: ReviewAction
}
