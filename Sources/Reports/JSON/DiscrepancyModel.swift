import FactComparison
import Facts

/// A discrepancy as the contract writes it.
struct DiscrepancyModel: Encodable {
    /// `text` and `value` are left out where the version is silent, `source` where its sentence names none.
    struct ClaimModel: Encodable {
        var article: Int
        var sentences: [Int]
        var text: String?
        var value: FactValueModel?
        var source: String?
    }

    var type: Discrepancy.Kind
    var kind: Fact.Kind
    var severity: Discrepancy.Severity
    var confidence: Double
    var claims: [ClaimModel]
    var explanation: String

    init(_ discrepancy: Discrepancy) {
        type = discrepancy.type
        kind = discrepancy.kind
        severity = discrepancy.severity
        confidence = discrepancy.confidence.rounded(digits: 2)
        claims = discrepancy.claims.map { claim in
            ClaimModel(
                article: claim.article, sentences: claim.sentences, text: claim.fact?.text,
                value: claim.fact.map { FactValueModel($0.value) }, source: claim.fact?.source?.text)
        }
        explanation = discrepancy.explanation
    }
}
