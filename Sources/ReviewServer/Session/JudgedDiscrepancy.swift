import FactComparison

/// A discrepancy with what is thought of it.
struct JudgedDiscrepancy: Sendable {
    var discrepancy: Discrepancy
    var key: DiscrepancyKey
    var judgement: Judgement
}
