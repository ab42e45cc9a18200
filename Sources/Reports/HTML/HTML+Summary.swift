import Documents
import FactComparison
import Facts

extension HTML {
    /// The four numbers that the page opens with.
    init(figuresOf report: Report) {
        let compatible = report.discrepancies.count { [.precision, .rounding, .conversion].contains($0.type) }
        let figures: [(String, Int, String)] = [
            ("conflict", report.conflicts.count, report.conflicts.count == 1 ? "conflict" : "conflicts"),
            ("compatible", compatible, "told otherwise, compatible"),
            ("omission", report.discrepancies(of: .omission).count, "left out by a version"),
            ("addition", report.discrepancies(of: .addition).count, "added by a version"),
        ]
        let items = figures.map { name, count, label -> HTML in
            "<li class=\"\(name)\"><b>\(count)</b> <span>\(label)</span></li>"
        }
        self = "<ul class=\"figures\">\(items)</ul>"
    }

    /// How much of what the pivot reports each version confirms, by kind: a bar for each.
    init(agreementOf report: Report, _ names: VersionNames) {
        let table = FactTable(report)
        let rows = report.bitext.articles.indices.dropFirst().map { version -> HTML in
            let cells = Fact.Kind.allCases.map { HTML(bar: table.tally(of: $0, in: version)) }
            return "<tr><th scope=\"row\">\(names.badge(version)) \(names.language(version))</th>\(cells)</tr>\n"
        }
        self = """
            <div><table class="agreement"><caption>How far each version confirms \(names.language(0))</caption>
            <thead><tr><td></td><th scope="col">Numbers</th><th scope="col">Dates</th><th scope="col">Actors</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            <p class="key"><span><i class="same"></i>the same</span> <span><i class="compatible"></i>told otherwise</span>
            <span><i class="silent"></i>not there</span> <span><i class="conflict"></i>in conflict</span></p></div>
            """
    }

    /// A cell with the shares of a tally.
    init(bar tally: FactTable.Tally) {
        guard tally.total > 0 else {
            self = "<td class=\"none\">none</td>"
            return
        }
        let parts = [
            ("same", tally.same), ("compatible", tally.compatible), ("silent", tally.silent),
            ("conflict", tally.conflicts),
        ]
        let segments = parts.filter { $0.1 > 0 }.map { name, count -> HTML in
            "<i class=\"\(name)\" style=\"flex-grow:\(count)\"></i>"
        }
        let spoken = parts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
        let note: HTML = tally.conflicts > 0 ? "<em>\(tally.conflicts) in conflict</em>" : ""
        self = """
            <td><span class="bar" role="img" aria-label="\(spoken)" title="\(spoken)">\(segments)</span>\
            <small>\(tally.same + tally.compatible) of \(tally.total) \(note)</small></td>
            """
    }
}
