import Documents
import FactComparison
import Reports

/// The whole document for the page.
struct DocumentModel: Encodable {
    struct Version: Encodable {
        /// What the reports call it.
        var label: String
        /// The language in English.
        var name: String
        var language: String
        var isRightToLeft: Bool
        var separator: String
        var title: String?
        var sentences: [ReviewSentence]
        var order: [Int]
    }

    var state: ReviewSession.State
    var journal: String
    var accepted: String
    var versions: [Version]
    var rows: [ReviewRow]

    init(_ document: ReviewDocument, _ state: ReviewSession.State, _ settings: ReviewSettings) {
        let bitext = Bitext(articles: document.versions.map { $0.segmented([]) }, alignments: [], units: [])
        let names = VersionNames(bitext: bitext)
        self.state = state
        journal = settings.journal
        accepted = settings.accepted
        rows = document.rows
        versions = document.versions.enumerated().map { index, version in
            let language = version.article.language
            return Version(
                label: bitext.label(of: index), name: names.language(index), language: language.tag,
                isRightToLeft: language.isRightToLeft, separator: language.sentenceSeparator,
                title: version.article.title, sentences: version.sentences, order: version.order)
        }
    }
}
