import Documents
import FactComparison
import Facts

/// The discrepancies as a table, one row for each claim, for a spreadsheet.
package enum CSVReport {
    /// RFC 4180, UTF-8, with a header. Discrepancies and sentences are counted from 1; a silent version's `fact` is empty.
    package static func text(of report: Report) -> String {
        let header = [
            "discrepancy", "type", "kind", "severity", "confidence", "language", "article", "sentences", "fact",
            "sentence_text", "explanation",
        ]
        let rows = report.discrepancies.enumerated().flatMap { index, discrepancy in
            discrepancy.claims.map { row($0, of: discrepancy, number: index + 1, in: report) }
        }
        return CSVTable.text([header] + rows)
    }

    private static func row(_ claim: Claim, of discrepancy: Discrepancy, number: Int, in report: Report) -> [String] {
        let article = report.bitext.articles[claim.article].article
        return [
            String(number), discrepancy.type.rawValue, discrepancy.kind.rawValue, discrepancy.severity.rawValue,
            String(discrepancy.confidence.rounded(digits: 2)), article.language.tag, article.name,
            claim.sentences.map { String($0 + 1) }.joined(separator: " "), claim.fact?.text ?? "",
            report.bitext.text(of: claim.sentences, in: claim.article), discrepancy.explanation,
        ]
    }
}
