import Documents
import FactComparison
import Facts
import Foundation

extension HTML {
    /// The four numbers that the page opens with.
    init(figuresOf summary: CorpusSummary) {
        let conflicts = summary.conflicts.values.reduce(0, +)
        let figures: [(String, Int, String)] = [
            ("conflict", conflicts, conflicts == 1 ? "conflict" : "conflicts"),
            ("high", summary.conflicts[Discrepancy.Severity.high.rawValue] ?? 0, "of high severity"),
            ("groups", summary.groups, "groups, \(summary.articles) articles, \(summary.sentences) sentences"),
            ("omitted", summary.omissionCount, "passed over"),
        ]
        let items = figures.map { name, count, label -> HTML in
            "<li class=\"\(name)\"><b>\(count)</b> <span>\(label)</span></li>"
        }
        self = "<ul class=\"figures\">\(items)</ul>"
    }

    /// A row for each pair of languages: how much of what the pivots report the versions confirm.
    init(languagePairsOf summary: CorpusSummary) {
        let rows = summary.languagePairs.sorted { $0.key < $1.key }.map { pair, agreement -> HTML in
            "<tr><th scope=\"row\">\(pair)</th>\(HTML(cellsOf: agreement))</tr>\n"
        }
        self = HTML(agreementTable: rows, caption: "Agreement by language pair")
    }

    /// A row for each of the sources that disagree most.
    init(sourcesOf summary: CorpusSummary) {
        let disagreeing = summary.sourcesByDisagreement.filter { $0.agreement.all.conflicts > 0 }
        let rows = disagreeing.prefix(25).map { source, agreement -> HTML in
            "<tr><th scope=\"row\">\(source)</th>\(HTML(cellsOf: agreement))</tr>\n"
        }
        self = rows.isEmpty ? "" : HTML(agreementTable: rows, caption: "The sources that disagree most")
    }

    private init(agreementTable rows: [HTML], caption: String) {
        self = """
            <div><table class="agreement"><caption>\(caption)</caption>
            <thead><tr><td></td><th scope="col">Articles</th><th scope="col">Numbers</th><th scope="col">Dates</th>\
            <th scope="col">Actors</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>
            """
    }

    private init(cellsOf agreement: CorpusSummary.Agreement) {
        let bars = Fact.Kind.allCases.map { HTML(bar: agreement.kinds[$0.rawValue] ?? FactTable.Tally()) }
        self = "<td class=\"count\">\(agreement.groups)</td>\(bars)"
    }

    /// The groups by gravity, each a link to its report.
    init(groupsOf summary: CorpusSummary) {
        let rows = summary.gravest.map { HTML(row: $0) }
        let rest = summary.groups - rows.count
        let note: HTML = rest > 0 ? "<p class=\"calm\">And \(rest) groups that are less grave.</p>" : ""
        self = "<ol class=\"events\">\(rows)</ol>\(note)"
    }

    private init(row group: CorpusSummary.Group) {
        let summary = group.summary
        let direction = summary.versions[0].language.isRightToLeft ? "rtl" : "ltr"
        let badges = summary.versions.map { "<span class=\"badge\">\($0.language.tag)</span>" as HTML }
        let count = summary.conflictCount
        let verdict: HTML =
            count == 0 ? "no conflict" : "<em>\(count) \(count == 1 ? "conflict" : "conflicts")</em>"
        let reasons = summary.gravest.map { "<li>\($0)</li>" as HTML }
        let list: HTML = reasons.isEmpty ? "" : "<ul>\(reasons)</ul>"
        self = """
            <li><a href="groups/\(group.name.addressPath).html" lang="\(summary.versions[0].language.tag)" \
            dir="\(direction)">\(summary.title)</a>
            <p>\(badges.joined(by: " ")) \(verdict) <small>\(summary.date ?? "") \(group.name)</small></p>\(list)</li>

            """
    }

    /// What was passed over, and why.
    init(omissionsOf summary: CorpusSummary) {
        guard summary.omissionCount > 0 else {
            self = "<p class=\"calm\">Nothing was passed over.</p>"
            return
        }
        let rows = summary.omissions.map { "<li><b>\($0.name)</b> \($0.problem)</li>\n" as HTML }
        let rest = summary.omissionCount - rows.count
        let note: HTML = rest > 0 ? "<p class=\"calm\">And \(rest) more; the manifest has all.</p>" : ""
        self = "<ul class=\"omissions\">\(rows)</ul>\(note)"
    }
}

extension String {
    /// As the path of an address (RFC 3986).
    fileprivate var addressPath: String { addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self }
}
