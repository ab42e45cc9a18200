import Documents
import FactComparison
import Facts

extension HTML {
    /// A card for each conflict.
    init(conflictsOf report: Report, _ names: VersionNames, _ marks: FactMarks) {
        let cards = report.discrepancies.enumerated().filter { $0.element.type == .conflict }.map {
            HTML(card: $0.element, index: $0.offset, names, marks)
        }
        self = cards.isEmpty ? "<p class=\"calm\">No conflict was found.</p>" : "\(cards)"
    }

    /// The differences that are no alarm, folded by type.
    init(otherDifferencesOf report: Report, _ names: VersionNames, _ marks: FactMarks) {
        let order: [Discrepancy.Kind] = [.precision, .rounding, .conversion, .omission, .addition]
        self = "\(order.map { HTML(group: $0, of: report, names, marks) })"
    }

    private init(card: Discrepancy, index: Int, _ names: VersionNames, _ marks: FactMarks) {
        let percent = card.confidence.percent
        self = """
            <article class="card \(card.severity.rawValue)" id="d\(index + 1)" tabindex="-1" \(HTML(dataOf: card))>
            <header><span class="kind \(card.kind.rawValue)">\(card.kind.title)</span>
            <span class="severity">\(card.severity.rawValue) severity</span>
            <span class="confidence"><meter min="0" max="100" value="\(percent)"></meter> \(percent)% sure</span></header>
            <h3>\(card.explanation)</h3>
            <dl>\(card.claims.map { HTML(claim: $0, names, marks) })</dl>
            </article>

            """
    }

    private init(claim: Claim, _ names: VersionNames, _ marks: FactMarks) {
        let text: HTML = claim.fact == nil ? "says nothing of it" : marks.quotation(claim)
        self = """
            <dt>\(names.badge(claim.article))</dt><dd><q \(names.attributes(claim.article))>\(text)</q>
            \(HTML(linkTo: claim))</dd>
            """
    }

    /// To the sentence in its column.
    private init(linkTo claim: Claim) {
        guard let sentence = claim.sentences.first else {
            self = ""
            return
        }
        self = "<a class=\"place\" href=\"#s\(claim.article)-\(sentence + 1)\">sentence \(sentence + 1)</a>"
    }

    private init(group type: Discrepancy.Kind, of report: Report, _ names: VersionNames, _ marks: FactMarks) {
        let members = report.discrepancies.enumerated().filter { $0.element.type == type }
        guard !members.isEmpty else {
            self = ""
            return
        }
        let rows = members.map { HTML(row: $0.element, index: $0.offset, names, marks) }
        let isLong = members.count > 12
        self = """
            <details class="group \(type.rawValue)"\(isLong ? "" as HTML : " open")>
            <summary><h3>\(members.count) \(type.noun(count: members.count))</h3></summary>
            <ol>\(rows)</ol></details>

            """
    }

    private init(row: Discrepancy, index: Int, _ names: VersionNames, _ marks: FactMarks) {
        let claims = row.claims.map { claim -> HTML in
            let text: HTML =
                claim.fact.map {
                    "<b class=\"fact \(row.kind.rawValue)\" \(names.attributes(claim.article))>\($0.text)</b>"
                }
                ?? "<i>not there</i>"
            return "<span class=\"claim\">\(names.badge(claim.article)) \(text) \(HTML(linkTo: claim))</span>"
        }
        self = """
            <li class="row \(row.severity.rawValue)" id="d\(index + 1)" tabindex="-1" \(HTML(dataOf: row))>\
            <span class="kind \(row.kind.rawValue)">\(row.kind.title)</span> \(claims)</li>

            """
    }

    /// What the filters read.
    private init(dataOf discrepancy: Discrepancy) {
        let versions = discrepancy.claims.map { String($0.article) }.joined(separator: " ")
        self = """
            data-type="\(discrepancy.type.rawValue)" data-kind="\(discrepancy.kind.rawValue)" data-version="\(versions)" \
            data-confidence="\(discrepancy.confidence.percent)"
            """
    }
}

extension Double {
    /// Of a share of 1, for display.
    var percent: Int { Int((self * 100).rounded()) }
}
