import Documents
import XML

/// Which blocks of a page are its article.
///
/// The page's own marks come first: boxes that name themselves navigation, comments or advertisement are out unless
/// they hold much of the page's prose, and an `articleBody`, `article` or `main` that holds most of it is where the search starts. From
/// there it goes down into the smallest element that still holds nearly all prose. In it, everything counts but runs
/// that are mainly links.
struct MainText {
    private let page: HTMLDocument
    private let blocks: [PageBlock]
    private let roles: [ElementRole]
    /// By node: what it holds of all text.
    private var all: [Holdings]
    /// By node: what it holds that is not furniture.
    private var kept: [Holdings]
    private var isDropped: [Bool]

    /// Text by weight.
    private struct Holdings {
        var weight = 0
        var links = 0
        var prose = 0

        mutating func add(_ block: PageBlock) {
            weight += block.weight
            links += block.linkWeight
            prose += block.isProse ? block.weight - block.linkWeight : 0
        }

        mutating func add(_ other: Holdings) {
            weight += other.weight
            links += other.links
            prose += other.prose
        }
    }

    init(_ source: PageBlocks) {
        page = source.page
        blocks = source.blocks
        roles = source.roles
        isDropped = [Bool](repeating: false, count: page.nodes.count)
        all = []
        kept = []
        all = holdings()
        dropFurniture()
        kept = holdings()
    }

    /// Indices of the blocks of the article, in order.
    mutating func articleBlocks() -> [Int] {
        let container = container()
        let range = container < 0 ? 0..<page.nodes.count : container..<Int(page.nodes[container].end)
        if container >= 0, page.name(of: container) != "body" { dropLinks(in: range) }
        return blocks.indices.filter { index in
            let node = blocks[index].node
            guard node >= 0 else { return container < 0 }
            return range.contains(node) && !isDropped[node]
        }
    }

    /// Sums the blocks that are not dropped into every element around them.
    private func holdings() -> [Holdings] {
        var sums = [Holdings](repeating: Holdings(), count: page.nodes.count)
        for block in blocks where block.node >= 0 && !isDropped[block.node] {
            sums[block.node].add(block)
        }
        for index in sums.indices.reversed() where page.nodes[index].parent >= 0 && sums[index].weight > 0 {
            sums[Int(page.nodes[index].parent)].add(sums[index])
        }
        return sums
    }

    /// Drops the elements that name themselves furniture, and all in them.
    private mutating func dropFurniture() {
        let prose = page.nodes.indices.filter { page.nodes[$0].parent < 0 }.reduce(0) { $0 + all[$1].prose }
        for index in page.nodes.indices {
            let parent = Int(page.nodes[index].parent)
            if parent >= 0, isDropped[parent] {
                isDropped[index] = true
            } else if let name = page.nodes[index].name, all[index].weight > 0 {
                let evidence = roles[Int(name)].isFurniture ? .strong : Furniture.evidence(page, index)
                isDropped[index] = 100 * all[index].prose <= evidence.greatestShare * prose && evidence != .none
            }
        }
    }

    /// The smallest element that holds nearly all the article's prose; -1 for the whole page.
    private func container() -> Int {
        if let declared = declaredContainer() { return declared }
        var container = -1
        while true {
            let children = children(of: container)
            let total = container < 0 ? children.reduce(0) { $0 + kept[$1].prose } : kept[container].prose
            guard let best = children.max(by: { kept[$0].prose < kept[$1].prose }), kept[best].prose > 0,
                10 * kept[best].prose >= 9 * total, roles[Int(page.nodes[best].name ?? 0)].canHoldArticle,
                paragraphs(directlyIn: container) < 2
            else { return container }
            container = best
        }
    }

    /// The element that the page itself declares to be the article, where it holds a good part of the prose; of an
    /// article in several such elements, the one around all.
    private func declaredContainer() -> Int? {
        let total = page.nodes.indices.filter { page.nodes[$0].parent < 0 }.reduce(0) { $0 + kept[$1].prose }
        let candidates = page.nodes.indices.filter { index in
            page.nodes[index].name != nil && 10 * kept[index].prose >= total && kept[index].prose > 0
        }
        for mark in ArticleMark.allCases {
            let fitting = candidates.filter { mark.isOn(page, $0) }
            guard let best = fitting.max(by: { kept[$0].prose < kept[$1].prose }) else { continue }
            let around = fitting.reduce(best) { element(around: $0, $1) }
            if around >= 0, 5 * kept[around].prose >= total { return around }
        }
        return nil
    }

    /// The innermost element that holds both.
    private func element(around first: Int, _ second: Int) -> Int {
        var around = min(first, second)
        while around >= 0, page.nodes[around].end <= max(first, second) { around = Int(page.nodes[around].parent) }
        return around
    }

    /// How many blocks of prose stand in `container` with no other element around them.
    private func paragraphs(directlyIn container: Int) -> Int {
        blocks.count { block in
            guard block.isProse, block.node >= 0, !isDropped[block.node] else { return false }
            return block.node == container || block.kind != .listItem && Int(page.nodes[block.node].parent) == container
        }
    }

    private func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var index = node + 1
        let end = node < 0 ? page.nodes.count : Int(page.nodes[node].end)
        while index < end {
            if page.nodes[index].name != nil { children.append(index) }
            index = Int(page.nodes[index].end)
        }
        return children
    }

    /// Drops what is mainly links: lists of other articles, tags, share buttons.
    private mutating func dropLinks(in range: Range<Int>) {
        let prose = blocks.filter { range.contains($0.node) && !isDropped[$0.node] && $0.isProse }.map(\.start)
        guard let first = prose.first, let last = prose.last else { return }
        for index in range where page.nodes[index].name != nil {
            let parent = Int(page.nodes[index].parent)
            let end = Int(page.nodes[index].end)
            if index != range.lowerBound, parent >= 0, isDropped[parent] {
                isDropped[index] = true
            } else if end <= first || index > last, 2 * kept[index].links > kept[index].weight {
                isDropped[index] = roles[Int(page.nodes[index].name ?? 0)].isBlock
            }
        }
    }
}
