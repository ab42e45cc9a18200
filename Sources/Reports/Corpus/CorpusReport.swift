import Facts

/// The report on a whole corpus: the page and its data.
package enum CorpusReport {
    /// `index.html`: a page of the same make as the reports; it links to `groups/NAME.html` beside it.
    ///
    /// - Throws: only where the files of `Page/` are not beside the program.
    package static func page(of summary: CorpusSummary, title: String) throws -> String {
        try PageTemplate(named: "corpus.html").filled([
            "title": "\(title)",
            "style": HTML(trusted: try PageTemplate.file("report.css") + PageTemplate.file("corpus.css")),
            "figures": HTML(figuresOf: summary),
            "pairs": HTML(languagePairsOf: summary),
            "sources": HTML(sourcesOf: summary),
            "groups": HTML(groupsOf: summary),
            "omissions": HTML(omissionsOf: summary),
        ])
    }

    /// `index.json`: what the page shows.
    package static func json(of summary: CorpusSummary) throws -> String {
        try JSONText.of(Model(summary), isIndented: true) + "\n"
    }

    private struct Model: Encodable {
        private let version = 1
        private let groups, articles, sentences, passedOver: Int
        private let conflicts: [String: Int]
        private let languagePairs, sources: [String: CorpusSummary.Agreement]
        private let gravest: [CorpusSummary.Group]
        private let problems: [CorpusSummary.Omission]

        init(_ summary: CorpusSummary) {
            (groups, articles, sentences) = (summary.groups, summary.articles, summary.sentences)
            (conflicts, passedOver) = (summary.conflicts, summary.omissionCount)
            (languagePairs, sources) = (summary.languagePairs, summary.sources)
            (gravest, problems) = (summary.gravest, summary.omissions)
        }
    }
}
