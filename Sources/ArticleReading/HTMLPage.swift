import Documents
import XML

/// A page, read down to its article.
struct HTMLPage {
    let metadata: PageMetadata
    private let selection: PageSelection

    /// `html` is UTF-8.
    init(_ html: [UInt8]) {
        let page = HTMLDocument(parsing: TemplateTags.removed(from: html))
        metadata = PageMetadata(page)
        selection = PageSelection(PageBlocks(page), metadata)
    }

    var blocks: [Block] { selection.blocks }
    var dateLines: [String] { selection.dateLines }
    var explanation: PageExplanation { selection.explanation }
}
