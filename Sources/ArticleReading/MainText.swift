import Documents
import XML

/// Which blocks of a page are its article.
///
/// First the boxes go that name themselves navigation, comments or advertisement. Then the element is sought that holds
/// the article: one that the page itself marks as its article, or else the smallest that holds nearly all prose. Of
/// that element everything is kept but the links before and behind the text.
struct MainText {
    let source: PageBlocks
    /// The blocks above the line on rights that ends the page.
    let blocks: ArraySlice<PageBlock>
    /// By node: why it is no part of the article, and nothing in it; nil for what may be.
    private(set) var dropped: [BlockVerdict?]
    /// By node: what it holds that is not dropped as furniture.
    private(set) var kept: [Holdings]
    /// By node: whether it stands in a table of data.
    private(set) var isData: [Bool]

    var page: HTMLDocument { source.page }

    init(_ source: PageBlocks) {
        self.source = source
        blocks = Self.withoutColophon(source.blocks)
        dropped = [BlockVerdict?](repeating: nil, count: source.page.nodes.count)
        isData = [Bool](repeating: false, count: source.page.nodes.count)
        kept = []
        kept = holdings()
        dropFurniture()
        kept = holdings()
        markDataTables()
        kept = holdings()
    }

    private func holdings() -> [Holdings] {
        Holdings.byNode(of: blocks, in: page.nodes, without: dropped, data: isData)
    }

    /// What stands before the line on rights and what follows it, where that is no prose and not much.
    private static func withoutColophon(_ blocks: [PageBlock]) -> ArraySlice<PageBlock> {
        let last = blocks.suffix(50).lastIndex { $0.isProse || $0.isRightsLine }
        guard let last, last > 0, blocks[last].isRightsLine else { return blocks[...] }
        return blocks[..<last]
    }

    /// What becomes of each block, and the element that holds the article; nil for the whole page.
    mutating func selection() -> (verdicts: [BlockVerdict], container: (element: Int, mark: ArticleMark?)?) {
        let found = container()
        let container = found?.element
        let range = container.map { page.range(of: $0) } ?? 0..<page.nodes.count
        // A page that is nothing but its article may well start or end with links.
        if let container, page.name(of: container) != "body" { dropLinks(in: range) }
        let verdicts = source.blocks.indices.map { index in
            guard blocks.indices.contains(index) else { return BlockVerdict.colophon }
            let node = source.blocks[index].node
            guard node >= 0 else { return container == nil ? BlockVerdict.article : .outside }
            return dropped[node] ?? (range.contains(node) ? verdict(onInner: index) : .outside)
        }
        return (verdicts, found)
    }

    /// What becomes of a block in the element that holds the article.
    private func verdict(onInner index: Int) -> BlockVerdict {
        if isHeadingOfDropped(index) { return .linkHeading }
        let block = source.blocks[index]
        if block.isRowOfLinks { return .linkRow }
        return block.isTimestamp ? .timestamp : .article
    }

    /// Whether it is the heading of a list of links that is dropped, or leads on to it.
    private func isHeadingOfDropped(_ index: Int) -> Bool {
        let next = index + 1
        guard source.blocks[index].isLeadIn, next < source.blocks.count else { return false }
        return source.blocks[next].node >= 0 && dropped[source.blocks[next].node] != nil
    }

    /// The role of the element `index`; nil for text.
    func role(of index: Int) -> ElementRole? { page.nodes[index].name.map { source.roles[Int($0)] } }

    /// The page's first heading of the first rank.
    var firstHeading: Int? { page.nodes.indices.first { page.name(of: $0) == "h1" } }

    /// What the whole page holds that is not dropped.
    var total: Holdings {
        var total = Holdings()
        for index in page.nodes.indices where page.nodes[index].parent < 0 { total.add(kept[index]) }
        return total
    }

    /// Notes which tables tell something (`DataTables`).
    private mutating func markDataTables() {
        for table in DataTables.find(in: source, kept) {
            for index in page.range(of: table) { isData[index] = true }
        }
    }

    private mutating func dropFurniture() {
        let total = total.prose
        let heading = firstHeading
        for index in page.nodes.indices {
            let parent = Int(page.nodes[index].parent)
            if parent >= 0, let reason = dropped[parent] {
                dropped[index] = reason
            } else if let role = role(of: index), kept[index].weight > 0 {
                let isFurniture = role.isFurniture && !isInQuotation(index)
                let evidence = isFurniture ? .strong : Furniture.evidence(page, index)
                guard 100 * kept[index].prose <= evidence.greatestShare * total, evidence != .none else { continue }
                guard !holdsArticle(index, heading, kept[index].prose) else { continue }
                dropped[index] = evidence == .comments ? .comments : .furniture
            }
        }
    }

    /// Whether an element stands in a quotation, as the footer does that says whose words it has.
    private func isInQuotation(_ index: Int) -> Bool {
        let parent = Int(page.nodes[index].parent)
        return parent >= 0 && role(of: parent)?.kind == .quotation
    }

    /// Whether an element is of the article in spite of its name: there is prose in it with the page's first heading,
    /// or the page marks it as the article.
    private func holdsArticle(_ index: Int, _ heading: Int?, _ prose: Int) -> Bool {
        let holdsHeading = heading.map { page.range(of: index).contains($0) } ?? false
        return prose > 0
            && (holdsHeading || ArticleMark.microdata.isOn(page, index) || ArticleMark.element.isOn(page, index))
    }

    /// Drops what is mainly links before the first prose and behind the last: other articles, tags, share buttons.
    /// Between them, only lists of other articles' headlines.
    private mutating func dropLinks(in range: Range<Int>) {
        let prose = blocks.filter { range.contains($0.node) && dropped[$0.node] == nil && $0.isProse }
        guard let first = prose.first?.start, let last = prose.last?.start else { return }
        for index in range {
            guard let role = role(of: index) else { continue }
            let parent = Int(page.nodes[index].parent)
            if index != range.lowerBound, let reason = dropped[parent] {
                dropped[index] = reason
            } else if role.isBlock, kept[index].isMainlyLinks {
                let isOutside = Int(page.nodes[index].end) <= first || index > last
                let isDropped = isOutside && !isData[index] || role.isList && kept[index].isListOfHeadlines
                if isDropped { dropped[index] = .links }
            }
        }
    }
}
