import FactComparison
import Reports

/// A comparison of the facts, and what an editor thinks of it.
struct JudgedReport: Sendable {
    var report: Report
    /// Of the document that was compared.
    var revision: Int
    /// In the order of the report.
    var judged: [JudgedDiscrepancy]
    /// Where the review stands now.
    var state: ReviewSession.State

    /// The report without what was dismissed.
    var withoutDismissed: Report {
        let kept = judged.filter { $0.judgement.verdict != .dismissed }
        return Report(bitext: report.bitext, facts: report.facts, discrepancies: kept.map(\.discrepancy))
    }
}

/// A discrepancy with what is thought of it.
struct JudgedDiscrepancy: Sendable {
    var discrepancy: Discrepancy
    var key: DiscrepancyKey
    var judgement: Judgement
}
