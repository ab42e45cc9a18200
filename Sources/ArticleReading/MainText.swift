import Documents
import XML

/// Which blocks of a page are its article.
///
/// First the boxes go that name themselves navigation, comments or advertisement. Then the element is sought that holds
/// the article: one that the page itself marks as its article, or else the smallest that holds nearly all prose. Of that
/// element everything is kept but the links before and behind the text.
struct MainText {
    let source: PageBlocks
    /// By node: whether it is no part of the article, and nothing in it.
    private(set) var isDropped: [Bool]
    /// By node: what it holds that is not dropped as furniture.
    private(set) var kept: [Holdings]

    var page: HTMLDocument { source.page }

    init(_ source: PageBlocks) {
        self.source = source
        isDropped = [Bool](repeating: false, count: source.page.nodes.count)
        kept = []
        dropFurniture()
        kept = Holdings.byNode(of: source, without: isDropped)
    }

    /// Indices of the blocks of the article, in order.
    mutating func articleBlocks() -> [Int] {
        let container = container()
        let range = container.map { $0..<Int(page.nodes[$0].end) } ?? 0..<page.nodes.count
        // A page that is nothing but its article may well start or end with links.
        if let container, page.name(of: container) != "body" { dropLinks(in: range) }
        return source.blocks.indices.filter { index in
            let node = source.blocks[index].node
            guard node >= 0 else { return container == nil }
            return range.contains(node) && !isDropped[node] && !isHeadingOfDropped(index)
                && !source.blocks[index].isRowOfLinks && !source.blocks[index].isTimestamp
        }
    }

    /// Whether it is the heading of a list of links that is dropped.
    private func isHeadingOfDropped(_ index: Int) -> Bool {
        let next = index + 1
        guard source.blocks[index].kind == .heading, next < source.blocks.count else { return false }
        return source.blocks[next].node >= 0 && isDropped[source.blocks[next].node]
    }

    /// The role of the element `index`; nil for text.
    func role(of index: Int) -> ElementRole? { page.nodes[index].name.map { source.roles[Int($0)] } }

    /// The prose of the whole page in `holdings`.
    func total(of holdings: [Holdings]) -> Int {
        page.nodes.indices.filter { page.nodes[$0].parent < 0 }.reduce(0) { $0 + holdings[$1].prose }
    }

    private mutating func dropFurniture() {
        let all = Holdings.byNode(of: source, without: isDropped)
        let total = total(of: all)
        let heading = page.nodes.indices.first { page.name(of: $0) == "h1" }
        for index in page.nodes.indices {
            let parent = Int(page.nodes[index].parent)
            if parent >= 0, isDropped[parent] {
                isDropped[index] = true
            } else if let role = role(of: index), all[index].weight > 0 {
                let evidence = role.isFurniture ? .strong : Furniture.evidence(page, index)
                guard 100 * all[index].prose <= evidence.greatestShare * total, evidence != .none else { continue }
                isDropped[index] = !holdsArticle(index, heading, all[index].prose)
            }
        }
    }

    /// Whether an element is of the article in spite of its name: there is prose in it with the page's first heading, or
    /// the page marks it as the article.
    private func holdsArticle(_ index: Int, _ heading: Int?, _ prose: Int) -> Bool {
        let holdsHeading = heading.map { (index..<Int(page.nodes[index].end)).contains($0) } ?? false
        return prose > 0
            && (holdsHeading || ArticleMark.microdata.isOn(page, index) || ArticleMark.element.isOn(page, index))
    }

    /// Drops what is mainly links before the first prose and behind the last: other articles, tags, share buttons. Between
    /// them, only lists of other articles' headlines.
    private mutating func dropLinks(in range: Range<Int>) {
        let prose = source.blocks.filter { range.contains($0.node) && !isDropped[$0.node] && $0.isProse }
        guard let first = prose.first?.start, let last = prose.last?.start else { return }
        for index in range {
            guard let role = role(of: index) else { continue }
            let parent = Int(page.nodes[index].parent)
            if index != range.lowerBound, isDropped[parent] {
                isDropped[index] = true
            } else if role.isBlock, kept[index].isMainlyLinks {
                let isOutside = Int(page.nodes[index].end) <= first || index > last
                isDropped[index] = isOutside || role.isList && kept[index].isListOfHeadlines
            }
        }
    }
}
