import Documents
import FactComparison
import Facts
import Foundation

/// `report.html`: one page that needs nothing beside it. Style and script are those of `Page/`; the policy in its head
/// lets no other script run and nothing load.
package enum HTMLReport {
    /// - Throws: only where the files of `Page/` are not beside the program.
    package static func page(of report: Report) throws -> String {
        var parts = parts(of: report)
        parts["style"] = HTML(trusted: try style())
        parts["script"] = HTML(trusted: try script())
        parts["script-policy"] = HTML(trusted: " script-src 'sha256-\(scriptDigest)';")
        return try PageTemplate(named: "page.html").filled(parts)
    }

    /// A page of another kind that shows parts of a report: its slots are named as in `Page/page.html`.
    package struct Template: Sendable {
        private let template: PageTemplate

        /// - Throws: where a part that it names is not there.
        package init(_ text: String) throws { template = try PageTemplate(text: text) }

        package func filled(with report: Report) -> String { template.filled(HTMLReport.parts(of: report)) }
    }

    /// The style sheet, and the script that filters the list and walks through it.
    package static func style() throws -> String { try PageTemplate.file("report.css") }
    package static func script() throws -> String { try PageTemplate.file("report.js") }

    /// The SHA-256 of `report.js`, in Base64: the one script that the page's policy lets run.
    private static let scriptDigest = "1SMFTgMuXmSiO9bhkwa6pCvVU7zkipWRxTxxDsNifp8="

    fileprivate static func parts(of report: Report) -> [String: HTML] {
        let names = VersionNames(bitext: report.bitext)
        let marks = FactMarks(report)
        return [
            "title": "\(report.title)",
            "headline": "<h1 \(names.attributes(0))>\(report.title)</h1>",
            "versions": HTML(versionsOf: report, names),
            "figures": HTML(figuresOf: report),
            "agreement": HTML(agreementOf: report, names),
            "filters": HTML(filtersOf: report, names),
            "conflicts": HTML(conflictsOf: report, names, marks),
            "others": HTML(otherDifferencesOf: report, names, marks),
            "gaps": HTML(gapsOf: report, names),
            "columns": HTML(columnsOf: report, names),
            "texts": HTML(textsOf: report, names, marks),
            "facts": HTML(factTableOf: report, names),
        ]
    }
}
