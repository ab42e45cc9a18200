import Documents
import FactComparison
import Facts
import Foundation

/// `report.html`: one page that needs nothing beside it. Style and script are those of `Page/`; the policy in its head
/// lets no other script run and nothing load.
package enum HTMLReport {
    /// - Throws: only where the files of `Page/` are not beside the program.
    package static func page(of report: Report) throws -> String {
        let names = VersionNames(bitext: report.bitext)
        let marks = FactMarks(report)
        return try PageTemplate(named: "page.html").filled([
            "title": "\(report.title)",
            "style": HTML(trusted: try PageTemplate.file("report.css")),
            "script": HTML(trusted: try PageTemplate.file("report.js")),
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
        ])
    }
}
