package import Alignment
package import FactComparison

/// How a review is run, beside its texts.
package struct ReviewSettings: Sendable {
    /// The journal's file.
    package var journal: String
    /// The file of accepted differences.
    package var accepted: String
    /// Whether blocks may have changed places, for aligning anew.
    package var order: Aligner.Order
    package var messages: MessageLanguage
    /// Discrepancies that are less sure are not shown.
    package var minimumConfidence: Double
    /// Of the program, for the header of memories.
    package var toolVersion: String

    package init(
        journal: String, accepted: String, order: Aligner.Order = .monotonic, messages: MessageLanguage = .english,
        minimumConfidence: Double = 0, toolVersion: String = ""
    ) {
        self.journal = journal
        self.accepted = accepted
        self.order = order
        self.messages = messages
        self.minimumConfidence = minimumConfidence
        self.toolVersion = toolVersion
    }
}
