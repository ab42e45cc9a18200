import Reports

/// What the manifest keeps of a group: a line of JSON.
struct CorpusEntry: Codable, Sendable {
    var group: String
    /// Of what the result depends on: the articles, the options and the version of recoupe.
    var digest: String
    /// What was passed over and why: articles, or the group.
    var problems: [String]
    /// Bytes of the group's files, in the order of `CorpusFolder.endings`; none where it was passed over.
    var sizes: [Int]
    /// Nil where the group was passed over.
    var summary: GroupSummary?
}
