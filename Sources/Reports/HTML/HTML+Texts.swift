import Documents
import FactComparison
import Facts

extension HTML {
    /// The boxes that show and hide columns; the script shows them.
    init(columnsOf report: Report, _ names: VersionNames) {
        let boxes = report.bitext.articles.indices.map { article -> HTML in
            "<label><input type=\"checkbox\" value=\"\(article)\" checked> \(names.language(article))</label>\n"
        }
        self = "<fieldset class=\"columns\" hidden><legend>Columns</legend>\(boxes)</fieldset>"
    }

    /// The versions side by side, a row for each aligned unit.
    init(textsOf report: Report, _ names: VersionNames, _ marks: FactMarks) {
        let heads = report.bitext.articles.indices.map { article -> HTML in
            "<th scope=\"col\" data-column=\"\(article)\">\(names.badge(article)) \(names.language(article))</th>"
        }
        let rows = report.bitext.units.enumerated().map {
            HTML(unit: $0.element, number: $0.offset + 1, of: report, names, marks)
        }
        self = """
            <div class="scroll" tabindex="0" role="region" aria-labelledby="texts-title" \
            style="--columns:\(report.bitext.articles.count)">
            <table class="texts">
            <thead><tr>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table>
            </div>
            """
    }

    private init(unit: AlignedUnit, number: Int, of report: Report, _ names: VersionNames, _ marks: FactMarks) {
        let conflicts = Self.conflicts(in: unit, of: report, marks)
        let cells = unit.sentences.enumerated().map { article, sentences -> HTML in
            let links: HTML = article == 0 ? "\(conflicts.map { HTML(linkToConflict: $0) })" : ""
            return HTML(cell: sentences, of: article, links, names, marks)
        }
        self = "<tr id=\"u\(number)\"\(conflicts.isEmpty ? "" as HTML : " class=\"conflict\"")>\(cells)</tr>\n"
    }

    /// The indices of the conflicts that facts of the unit take part in.
    private static func conflicts(in unit: AlignedUnit, of report: Report, _ marks: FactMarks) -> [Int] {
        let all = unit.sentences.enumerated().flatMap { article, sentences in
            sentences.flatMap { sentence in
                report.facts[article][sentence].compactMap {
                    marks.discrepancy($0, sentence: sentence, article: article)
                }
            }
        }
        return Set(all).filter { report.discrepancies[$0].type == .conflict }.sorted()
    }

    private init(linkToConflict index: Int) {
        self = "<a class=\"flag\" href=\"#d\(index + 1)\">conflict \(index + 1)</a> "
    }

    private init(cell sentences: [Int], of article: Int, _ links: HTML, _ names: VersionNames, _ marks: FactMarks) {
        guard !sentences.isEmpty else {
            self =
                "<td class=\"empty\" data-column=\"\(article)\"><span>\(names.badge(article)) no counterpart</span></td>"
            return
        }
        let texts = sentences.map { sentence -> HTML in
            """
            <span class="sentence" id="s\(article)-\(sentence + 1)" tabindex="-1"><sup>\(sentence + 1)</sup>\
            \(marks.sentence(sentence, of: article))</span>
            """
        }
        self = """
            <td data-column="\(article)"><div class="label">\(names.badge(article)) \(links)</div>\
            <div class="text" \(names.attributes(article))>\(texts.joined(by: " "))</div></td>
            """
    }
}
