import Documents
import XML

extension MainText {
    /// The element that holds the article, and how the page marks it; nil for the whole page.
    func container() -> (element: Int, mark: ArticleMark?)? {
        if let (element, mark) = markedContainer() { return (element, mark) }
        return smallestContainer().map { ($0, nil) }
    }

    /// The element that the page marks as its article; where several bear the mark, as an article in parts, the one
    /// around all. It has to hold a good part of the prose, or the mark means something else.
    private func markedContainer() -> (element: Int, mark: ArticleMark)? {
        let total = total.prose
        let candidates = page.nodes.indices.filter { index in
            page.nodes[index].name != nil && 10 * kept[index].prose >= total && kept[index].prose > 0
        }
        for mark in ArticleMark.allCases {
            let marked = candidates.filter { mark.isOn(page, $0) }
            guard let first = marked.first else { continue }
            let around = marked.dropFirst().reduce(first, element)
            if around >= 0, 100 * kept[around].prose >= mark.leastShare * total { return (around, mark) }
        }
        return nil
    }

    /// The innermost element that holds both; -1 for none.
    private func element(around first: Int, _ second: Int) -> Int {
        var around = min(first, second)
        while around >= 0, Int(page.nodes[around].end) <= max(first, second) { around = Int(page.nodes[around].parent) }
        return around
    }

    /// Goes down while one element holds nearly all the substance, or most of it below the page's first heading.
    private func smallestContainer() -> Int? {
        let paragraphs = paragraphsByContainer()
        let heading = firstHeading
        func holdsHeading(_ index: Int) -> Bool { heading.map(page.range(of: index).contains) ?? false }
        /// Two paragraphs beside each other are a text; one is, right below the heading.
        func holdsText(_ index: Int) -> Bool {
            paragraphs[index] >= (heading.map { Int(page.nodes[$0].parent) == index } ?? false ? 1 : 2)
        }
        var container: Int?
        while container.map({ !holdsText($0) }) ?? true {
            let children = children(of: container)
            let whole = container.map { kept[$0] } ?? total
            guard let best = children.max(by: { kept[$0].substance < kept[$1].substance }), kept[best].prose > 0,
                10 * kept[best].substance >= (holdsHeading(best) ? 6 : 9) * whole.substance
                    || isBesideOthers(best, children, whole),
                role(of: best)?.canHoldArticle ?? false, !isData[best]
            else { break }
            container = best
        }
        return container
    }

    /// Whether an element holds more than half of the prose, and nearly all else stands in lesser boxes of another
    /// class, as readers' comments and other articles do. The sections of an article are alike, and its tables and
    /// lists have no prose.
    private func isBesideOthers(_ element: Int, _ children: [Int], _ whole: Holdings) -> Bool {
        guard 2 * kept[element].prose > whole.prose else { return false }
        let alike = page.attribute("class", of: element)
        let own = children.filter { other in
            let isOther = 3 * kept[other].prose < kept[element].prose && page.attribute("class", of: other) != alike
            return other != element && !(isOther && kept[other].prose > 0 && role(of: other)?.canHoldArticle ?? false)
        }
        return 20 * own.reduce(0) { $0 + kept[$1].substance } < whole.substance
    }

    /// By node: how many blocks of prose stand in it with no other element around them.
    private func paragraphsByContainer() -> [Int] {
        var counts = [Int](repeating: 0, count: page.nodes.count)
        for block in blocks where block.isProse && block.node >= 0 && dropped[block.node] == nil {
            counts[block.node] += 1
            let parent = Int(page.nodes[block.node].parent)
            if parent >= 0, block.kind != .listItem { counts[parent] += 1 }
        }
        return counts
    }

    /// The elements directly in `container`, or at the top of the page.
    private func children(of container: Int?) -> [Int] {
        var children: [Int] = []
        var index = container.map { $0 + 1 } ?? 0
        let end = container.map { Int(page.nodes[$0].end) } ?? page.nodes.count
        while index < end {
            if page.nodes[index].name != nil { children.append(index) }
            index = Int(page.nodes[index].end)
        }
        return children
    }
}
