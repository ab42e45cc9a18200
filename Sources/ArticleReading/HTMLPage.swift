import Documents
import XML

/// A page, read down to its article.
struct HTMLPage {
    let metadata: PageMetadata
    let blocks: [Block]
    private let selection: PageSelection
    /// Whether the text is what the page has for machines, because a script has still to show it to readers.
    private let isFromData: Bool

    /// `html` is UTF-8.
    init(_ html: [UInt8]) {
        let page = HTMLDocument(parsing: TemplateTags.removed(from: html))
        let source = PageBlocks(page)
        metadata = PageMetadata(page, lines: source.linesAboveText)
        selection = PageSelection(source, metadata)
        let told = metadata.body.map(Self.blocks) ?? []
        isFromData = 2 * Self.size(of: selection.blocks) < Self.size(of: told)
        blocks = isFromData ? told : selection.blocks
    }

    var dateLines: [String] { selection.dateLines }

    var explanation: PageExplanation {
        let explanation = selection.explanation
        guard isFromData else { return explanation }
        let told = blocks.map { block in
            PageExplanation.ReadBlock(
                verdict: .article, element: "script", letters: block.text.unicodeScalars.count, linkShare: 0,
                text: block.text)
        }
        return PageExplanation(container: "script", rule: "json-ld", blocks: told + explanation.blocks.map(\.leftOut))
    }

    /// The blocks of a text that may have markup.
    private static func blocks(of text: String) -> [Block] {
        guard text.contains("</") else {
            let plain = PlainText(text)
            return (plain.title.map { [Block($0)] } ?? []) + plain.blocks
        }
        return PageBlocks(HTMLDocument(parsing: Array(text.utf8))).blocks.articleBlocks
    }

    private static func size(of blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.utf8.count } }
}

extension PageExplanation.ReadBlock {
    /// The same, where the text stands elsewhere.
    fileprivate var leftOut: Self {
        Self(
            verdict: verdict.isKept ? .outside : verdict, element: element, letters: letters, linkShare: linkShare,
            text: text)
    }
}
