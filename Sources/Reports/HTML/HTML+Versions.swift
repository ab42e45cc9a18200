import Documents

extension HTML {
    /// The list of versions in the head of the page.
    init(versionsOf report: Report, _ names: VersionNames) {
        let items = report.bitext.articles.indices.map { HTML(version: $0, of: report, names) }
        self = "<ol class=\"versions\">\(items)</ol>"
    }

    private init(version: Int, of report: Report, _ names: VersionNames) {
        let article = report.bitext.articles[version]
        let count = article.sentences.count
        let facts: [HTML?] = [
            names.date(version), "\(count) \(count == 1 ? "sentence" : "sentences")",
            version == 0 ? "the version compared with" : HTML(shareOf: version, report),
        ]
        self = """
            <li>\(names.badge(version))
            <div><b>\(names.language(version))</b>
            <span class="headline" \(names.attributes(version))>\(article.article.title ?? article.article.name)</span>
            <small>\(facts.compactMap(\.self).joined(by: " · "))</small></div></li>

            """
    }

    private init(shareOf version: Int, _ report: Report) {
        self = "\(Int((report.alignedShare(of: version) * 100).rounded()))% aligned"
    }
}
