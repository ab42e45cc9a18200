import Foundation
import Reports
import Testing

/// `report.json` keeps to its schema (`Sources/Reports/Page/report.schema.json`).
struct SchemaTests {
    private static let schema = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Reports/Page/report.schema.json")

    @Test func aReportIsValid() throws {
        let schema = try JSONSchema(Data(contentsOf: Self.schema))
        let report = try JSONReport(Example.report).text()
        #expect(try schema.violations(of: Data(report.utf8)) == [])
    }

    /// So that the test above means something.
    @Test(arguments: [
        ("\"severity\" : \"high\"", "\"severity\" : \"grave\""), ("\"version\" : 1", "\"version\" : 2"),
        ("\"explanation\"", "\"reason\""), ("\"amount\"", "\"quantity\""),
    ])
    func anotherReportIsNot(old: String, new: String) throws {
        let schema = try JSONSchema(Data(contentsOf: Self.schema))
        let report = try JSONReport(Example.report).text().replacing(old, with: new)
        #expect(try !schema.violations(of: Data(report.utf8)).isEmpty)
    }
}
