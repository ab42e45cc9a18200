import Documents
import XML

/// How much text an element holds, by weight.
struct Holdings: Sendable {
    var weight = 0
    var links = 0
    /// Running text outside links.
    var prose = 0
    /// Text outside links in tables of data and in plain lists, where it is no prose.
    var items = 0
    /// Blocks that are nothing but a link.
    var linkBlocks = 0

    mutating func add(_ block: PageBlock, isData: Bool) {
        weight += block.weight
        links += block.linkWeight
        if block.isProse {
            prose += block.weight - block.linkWeight
        } else if isData || block.isPlainItem {
            items += block.weight - block.linkWeight
        }
        linkBlocks += block.linkWeight == block.weight ? 1 : 0
    }

    mutating func add(_ other: Holdings) {
        weight += other.weight
        links += other.links
        prose += other.prose
        items += other.items
        linkBlocks += other.linkBlocks
    }

    /// What an article is made of.
    var substance: Int { prose + items }

    var isMainlyLinks: Bool { 2 * links > weight }

    /// Whether it is three or more links, as long as headlines are, and little else.
    var isListOfHeadlines: Bool { linkBlocks >= 3 && 10 * links >= 9 * weight && links >= 30 * linkBlocks }

    /// The holdings of every node, by the blocks that stand in no dropped node; `data` are the nodes in tables of data.
    static func byNode(
        of blocks: ArraySlice<PageBlock>, in nodes: [HTMLDocument.Node], without dropped: [BlockVerdict?], data: [Bool]
    ) -> [Holdings] {
        var sums = [Holdings](repeating: Holdings(), count: nodes.count)
        for block in blocks where block.node >= 0 && dropped[block.node] == nil {
            sums[block.node].add(block, isData: data[block.node])
        }
        // Children stand behind their parents: from the end, each sum is complete when it is passed on.
        for index in sums.indices.reversed() where nodes[index].parent >= 0 && sums[index].weight > 0 {
            sums[Int(nodes[index].parent)].add(sums[index])
        }
        return sums
    }
}
