import Documents
import XML

/// Which blocks of a page are its article.
///
/// First the boxes go that name themselves navigation, comments or advertisement. Then the element is sought that holds
/// the article: one that the page itself marks as its article, or else the smallest that holds nearly all prose. Of that
/// element everything is kept but the links before and behind the text.
struct MainText {
    let source: PageBlocks
    /// By node: why it is no part of the article, and nothing in it; nil for what may be.
    private(set) var dropped: [BlockVerdict?]
    /// By node: what it holds that is not dropped as furniture.
    private(set) var kept: [Holdings]

    var page: HTMLDocument { source.page }

    init(_ source: PageBlocks) {
        self.source = source
        dropped = [BlockVerdict?](repeating: nil, count: source.page.nodes.count)
        kept = []
        dropFurniture()
        kept = Holdings.byNode(of: source, without: dropped)
    }

    /// What becomes of each block, and the element that holds the article; nil for the whole page.
    mutating func selection() -> (verdicts: [BlockVerdict], container: (element: Int, mark: ArticleMark?)?) {
        let found = container()
        let container = found?.element
        let range = container.map { page.range(of: $0) } ?? 0..<page.nodes.count
        // A page that is nothing but its article may well start or end with links.
        if let container, page.name(of: container) != "body" { dropLinks(in: range) }
        let verdicts = source.blocks.indices.map { index in
            let node = source.blocks[index].node
            guard node >= 0 else { return container == nil ? BlockVerdict.article : .outside }
            return dropped[node] ?? (range.contains(node) ? verdict(onInner: index) : .outside)
        }
        return (verdicts, found)
    }

    /// What becomes of a block in the element that holds the article.
    private func verdict(onInner index: Int) -> BlockVerdict {
        if isHeadingOfDropped(index) { return .linkHeading }
        if source.blocks[index].isRowOfLinks { return .linkRow }
        return source.blocks[index].isTimestamp ? .timestamp : .article
    }

    /// Whether it is the heading of a list of links that is dropped.
    private func isHeadingOfDropped(_ index: Int) -> Bool {
        let next = index + 1
        guard source.blocks[index].kind == .heading, next < source.blocks.count else { return false }
        return source.blocks[next].node >= 0 && dropped[source.blocks[next].node] != nil
    }

    /// The role of the element `index`; nil for text.
    func role(of index: Int) -> ElementRole? { page.nodes[index].name.map { source.roles[Int($0)] } }

    /// The prose of the whole page in `holdings`.
    func total(of holdings: [Holdings]) -> Int {
        page.nodes.indices.filter { page.nodes[$0].parent < 0 }.reduce(0) { $0 + holdings[$1].prose }
    }

    private mutating func dropFurniture() {
        let all = Holdings.byNode(of: source, without: dropped)
        let total = total(of: all)
        let heading = page.nodes.indices.first { page.name(of: $0) == "h1" }
        for index in page.nodes.indices {
            let parent = Int(page.nodes[index].parent)
            if parent >= 0, let reason = dropped[parent] {
                dropped[index] = reason
            } else if let role = role(of: index), all[index].weight > 0 {
                let evidence = role.isFurniture ? .strong : Furniture.evidence(page, index)
                guard 100 * all[index].prose <= evidence.greatestShare * total, evidence != .none else { continue }
                guard !holdsArticle(index, heading, all[index].prose) else { continue }
                dropped[index] = evidence == .comments ? .comments : .furniture
            }
        }
    }

    /// Whether an element is of the article in spite of its name: there is prose in it with the page's first heading, or
    /// the page marks it as the article.
    private func holdsArticle(_ index: Int, _ heading: Int?, _ prose: Int) -> Bool {
        let holdsHeading = heading.map { page.range(of: index).contains($0) } ?? false
        return prose > 0
            && (holdsHeading || ArticleMark.microdata.isOn(page, index) || ArticleMark.element.isOn(page, index))
    }

    /// Drops what is mainly links before the first prose and behind the last: other articles, tags, share buttons. Between
    /// them, only lists of other articles' headlines.
    private mutating func dropLinks(in range: Range<Int>) {
        let prose = source.blocks.filter { range.contains($0.node) && dropped[$0.node] == nil && $0.isProse }
        guard let first = prose.first?.start, let last = prose.last?.start else { return }
        for index in range {
            guard let role = role(of: index) else { continue }
            let parent = Int(page.nodes[index].parent)
            if index != range.lowerBound, let reason = dropped[parent] {
                dropped[index] = reason
            } else if role.isBlock, kept[index].isMainlyLinks {
                let isOutside = Int(page.nodes[index].end) <= first || index > last
                let isDropped = isOutside && !isData(index) || role.isList && kept[index].isListOfHeadlines
                if isDropped { dropped[index] = .links }
            }
        }
    }
}
