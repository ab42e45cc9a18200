import Documents
import XML

/// Which blocks of a page are its article, and why.
struct PageSelection {
    private let source: PageBlocks
    private let main: MainText
    private let container: (element: Int, mark: ArticleMark?)?
    /// By block.
    private(set) var verdicts: [BlockVerdict]
    /// The article.
    private(set) var blocks: [Block] = []
    /// Short lines from a little before the headline to the first running text.
    private(set) var dateLines: [String] = []

    init(_ source: PageBlocks, _ metadata: PageMetadata) {
        var main = MainText(source)
        (verdicts, container) = main.selection()
        self.source = source
        self.main = main
        if let first = verdicts.firstIndex(of: .article) {
            let standfirst = Standfirst.blocks(
                of: source, before: first, title: metadata.title, description: metadata.description)
            for index in standfirst { verdicts[index] = .standfirst }
        }
        takeHeadline(metadata.title)
        dateLines = lines(by: metadata.title)
        for index in verdicts.indices where verdicts[index].isKept {
            let block = Block(source.blocks[index].text, kind: source.blocks[index].kind)
            if block.text.isEmpty {
                verdicts[index] = .empty
            } else if block.kind == .caption {
                verdicts[index] = .caption
            } else if block.text == metadata.title, block.kind == .heading {
                verdicts[index] = .headline
            } else {
                blocks.append(block)
            }
        }
    }

    /// Finds the headline above all text, marked as a heading or not, and drops what little stands above it.
    private mutating func takeHeadline(_ title: String?) {
        let kept = verdicts.indices.filter { verdicts[$0].isKept }
        let above = kept.prefix { !source.blocks[$0].isProse || source.blocks[$0].text == title }
        guard let headline = above.first(where: { source.blocks[$0].text == title }) else { return }
        let labels = above.prefix { $0 < headline }
        guard 2 * weight(of: labels) < weight(of: kept[...]) else { return }
        for index in labels { verdicts[index] = .label }
        verdicts[headline] = .headline
    }

    private func weight(of indices: ArraySlice<Int>) -> Int { indices.reduce(0) { $0 + source.blocks[$1].weight } }

    /// Letters.
    static let longestDateLine = 120

    private func lines(by title: String?) -> [String] {
        let text = verdicts.indices.first { index in
            verdicts[index] == .article && source.blocks[index].isProse && !isShort(index)
        }
        guard let text else { return [] }
        let heading = title.flatMap { title in
            source.blocks[..<text].lastIndex { $0.kind == .heading && $0.text == title }
        }
        return (max((heading ?? text) - 3, 0)..<text).filter(isShort).map { source.blocks[$0].text }
    }

    /// Whether it is no sentence, nor longer than a line.
    private func isShort(_ index: Int) -> Bool {
        source.blocks[index].weight <= Self.longestDateLine && !source.blocks[index].isEndOfSentence
    }

    var explanation: PageExplanation {
        PageExplanation(
            container: container.map { selector(of: $0.element) },
            rule: container.map { $0.mark?.rawValue ?? "prose" } ?? "page",
            blocks: verdicts.indices.map { index in
                let block = source.blocks[index]
                return PageExplanation.ReadBlock(
                    verdict: verdicts[index], element: selector(of: origin(of: index)), letters: block.weight,
                    linkShare: Double(100 * block.linkWeight / block.weight) / 100, text: block.text)
            })
    }

    /// The element that the verdict on a block fell on: the outermost that was left out as a whole, else its own.
    private func origin(of index: Int) -> Int {
        var node = source.blocks[index].node
        guard node >= 0, main.dropped[node] != nil else { return node }
        while case let parent = Int(source.page.nodes[node].parent), parent >= 0, main.dropped[parent] != nil {
            node = parent
        }
        return node
    }

    /// `name#id.class.class`; the page itself at the top.
    private func selector(of node: Int) -> String {
        guard node >= 0, let name = source.page.name(of: node) else { return "page" }
        let id = source.page.attribute("id", of: node).map { "#\($0)" } ?? ""
        let classes = source.page.attribute("class", of: node)?.split(whereSeparator: \.isWhitespace) ?? []
        return name + id + classes.map { ".\($0)" }.joined()
    }
}
