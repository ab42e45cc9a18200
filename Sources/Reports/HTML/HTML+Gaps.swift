import Documents

extension HTML {
    /// Whole sentences without counterpart, by version: what it leaves out of the pivot, and what it has beside it.
    init(gapsOf report: Report, _ names: VersionNames) {
        let parts = report.bitext.pivotAlignments.map { alignment -> HTML in
            let missing = alignment.beads.filter(\.target.isEmpty).flatMap(\.source)
            let own = alignment.beads.filter(\.source.isEmpty).flatMap(\.target)
            let pivot = HTML(sentences: missing, of: 0, "leaves out", report, names)
            let added = HTML(sentences: own, of: alignment.target, "has of its own", report, names)
            guard !missing.isEmpty || !own.isEmpty else { return "" }
            return
                "<div class=\"gap\"><h3>\(names.badge(alignment.target)) \(names.language(alignment.target))</h3>\(pivot)\(added)</div>\n"
        }
        let all: HTML = "\(parts)"
        self = all == "" ? "<p class=\"calm\">Every sentence has its counterpart in every version.</p>" : all
    }

    private init(sentences: [Int], of article: Int, _ verb: String, _ report: Report, _ names: VersionNames) {
        guard !sentences.isEmpty else {
            self = ""
            return
        }
        let share = (Double(sentences.count) / Double(max(1, report.bitext.articles[article].sentences.count))).percent
        let items = sentences.map { sentence -> HTML in
            """
            <li><a class="place" href="#s\(article)-\(sentence + 1)">\(sentence + 1)</a> \
            <span \(names.attributes(article))>\(report.sentence(sentence, of: article))</span></li>
            """
        }
        self = """
            <details><summary>\(verb) \(sentences.count) \(sentences.count == 1 ? "sentence" : "sentences") \
            <small>\(share)% of \(names.language(article))</small></summary><ol>\(items)</ol></details>
            """
    }
}
