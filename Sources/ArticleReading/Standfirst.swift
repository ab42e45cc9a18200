import Documents
import XML

/// Finds the standfirst: the lines between headline and text that sum the article up.
enum Standfirst {
    /// Indices of the blocks of `source` that stand between the heading with the title and block `first`, and that their
    /// class or the page's description shows to be the standfirst.
    static func blocks(of source: PageBlocks, before first: Int, title: String?, description: String?) -> [Int] {
        guard let title else { return [] }
        let heading = source.blocks[..<first].lastIndex { $0.kind == .heading && $0.text == title }
        guard let heading else { return [] }
        return (heading + 1..<first).filter { index in
            let block = source.blocks[index]
            guard block.kind == .paragraph, block.weight >= 40, 3 * block.linkWeight < block.weight else {
                return false
            }
            return isNamed(block.node, source.page) || description.map { matches(block.text, $0) } ?? false
        }
    }

    /// Whether the element or one of the two around it is called a standfirst.
    private static func isNamed(_ node: Int, _ page: HTMLDocument) -> Bool {
        var node = node
        for _ in 0..<3 where node >= 0 {
            var isNamed = false
            page.forEachAttribute(of: node) { name, value in
                guard name == "class" || name == "id" || name == "itemprop" else { return }
                HTMLWords.forEach(in: value) { isNamed = isNamed || words.contains($0) }
            }
            if isNamed { return true }
            node = Int(page.nodes[node].parent)
        }
        return false
    }

    /// Whether one starts like the other; descriptions are often cut.
    private static func matches(_ text: String, _ description: String) -> Bool {
        let length = 40
        let a = text.prefix(length)
        return a.count == length && a == description.collapsingWhiteSpace().prefix(length)
    }

    private static let words = Set(
        [
            "abstract", "bajada", "chapo", "copete", "deck", "dek", "description", "entradilla", "excerpt", "intro",
            "lead",
            "lede", "perex", "sapo", "standfirst", "strap", "subhead", "subheadline", "subtitle", "summary", "vorspann",
        ].map { Array($0.utf8) })
}
