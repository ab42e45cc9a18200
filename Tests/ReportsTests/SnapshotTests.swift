import Documents
import Reports
import TestSupport
import Testing

/// What each writer makes of the example, as recorded files.
@Suite struct SnapshotTests {
    @Test func text() throws {
        try assertSnapshot(of: TextSummary(width: 80).text(of: Example.report), named: "summary.txt")
    }

    @Test func colouredNarrowText() throws {
        let summary = TextSummary(width: 50, usesColor: true)
        try assertSnapshot(of: summary.text(of: Example.report), named: "summary-narrow-colour.txt")
    }

    @Test func json() throws {
        try assertSnapshot(of: JSONReport(Example.report).text(), named: "report.json")
    }

    @Test func batchAnswer() throws {
        let report = Example.report
        let answer = BatchAnswer(
            id: .text("x"), alignments: report.bitext.alignments, facts: report.facts,
            discrepancies: report.discrepancies)
        try assertSnapshot(of: answer.line() + "\n", named: "answer.jsonl")
    }

    @Test func csv() throws {
        try assertSnapshot(of: CSVReport.text(of: Example.report), named: "discrepancies.csv")
    }

    @Test func html() throws {
        try assertSnapshot(of: HTMLReport.page(of: Example.report), named: "report.html")
    }
}
