import Documents
import FactComparison
import Facts

extension HTML {
    /// The facts of the pivot by version: who says the same, who says otherwise, who is silent.
    init(factTableOf report: Report, _ names: VersionNames) {
        let heads = report.bitext.articles.indices.map { article -> HTML in
            "<th scope=\"col\">\(names.badge(article))</th>"
        }
        let rows = FactTable(report).rows.map { HTML(factRow: $0, names) }
        self = """
            <table class="facts"><thead><tr><th scope="col">Sentence</th><th scope="col">Kind</th>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private init(factRow row: FactTable.Row, _ names: VersionNames) {
        let kind = row.fact.kind
        let cells = row.cells.enumerated().map { HTML(factCell: $0.element, article: $0.offset + 1, names) }
        self = """
            <tr data-kind="\(kind.rawValue)"><td><a class="place" href="#s0-\(row.sentence + 1)">\(row.sentence + 1)</a></td>\
            <td><span class="kind \(kind.rawValue)">\(kind.title)</span></td>\
            <th scope="row" \(names.attributes(0))>\(row.fact.text)</th>\(cells)</tr>

            """
    }

    private init(factCell cell: FactTable.Cell, article: Int, _ names: VersionNames) {
        switch cell {
        case .same: self = "<td class=\"same\"><span title=\"the same\">same</span></td>"
        case .silent: self = "<td class=\"silent\"><span title=\"not there\">silent</span></td>"
        case .conflict(let fact): self = "<td class=\"conflict\" \(names.attributes(article))>\(fact.text)</td>"
        case .compatible(let type, let fact):
            self = "<td class=\"compatible\" title=\"\(type.title)\" \(names.attributes(article))>\(fact.text)</td>"
        }
    }
}
