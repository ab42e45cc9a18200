import Documents
import XML

/// How much text an element holds, by weight.
struct Holdings: Sendable {
    var weight = 0
    var links = 0
    /// Running text outside links.
    var prose = 0
    /// Blocks that are nothing but a link.
    var linkBlocks = 0

    mutating func add(_ block: PageBlock) {
        weight += block.weight
        links += block.linkWeight
        prose += block.isProse ? block.weight - block.linkWeight : 0
        linkBlocks += block.linkWeight == block.weight ? 1 : 0
    }

    mutating func add(_ other: Holdings) {
        weight += other.weight
        links += other.links
        prose += other.prose
        linkBlocks += other.linkBlocks
    }

    var isMainlyLinks: Bool { 2 * links > weight }

    /// Whether it is three or more links, as long as headlines are, and little else.
    var isListOfHeadlines: Bool { linkBlocks >= 3 && 10 * links >= 9 * weight && links >= 30 * linkBlocks }

    /// The holdings of every node of a page, by its blocks that stand in no dropped node.
    static func byNode(of source: PageBlocks, without dropped: [BlockVerdict?]) -> [Holdings] {
        let nodes = source.page.nodes
        var sums = [Holdings](repeating: Holdings(), count: nodes.count)
        for block in source.blocks where block.node >= 0 && dropped[block.node] == nil {
            sums[block.node].add(block)
        }
        // Children stand behind their parents: from the end, each sum is complete when it is passed on.
        for index in sums.indices.reversed() where nodes[index].parent >= 0 && sums[index].weight > 0 {
            sums[Int(nodes[index].parent)].add(sums[index])
        }
        return sums
    }
}
