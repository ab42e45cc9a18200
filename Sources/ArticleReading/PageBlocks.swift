import Documents
import XML

/// All text of a page in blocks, in document order.
struct PageBlocks: Sendable {
    let page: HTMLDocument
    /// By the page's index of the element's name.
    let roles: [ElementRole]
    private(set) var blocks: [PageBlock] = []

    private var contexts: [Context]
    private var current: PageBlock?
    /// Line breaks since the last letter.
    private var lineBreaks = 0

    /// What an element's text inherits from the elements around it.
    private struct Context {
        var block = -1
        var kind = Block.Kind.paragraph
        var isLink = false
        var isTime = false
        var isRaised = false
    }

    init(_ page: HTMLDocument) {
        self.page = page
        roles = page.names.map(ElementRole.init)
        contexts = [Context](repeating: Context(), count: page.nodes.count)
        var index = 0
        while index < page.nodes.count {
            index = visit(index)
        }
        endBlock()
        contexts = []
    }

    /// The few blocks before the first running text that are short.
    var linesAboveText: [String] {
        let first = blocks.firstIndex(where: \.isProse) ?? blocks.count
        return blocks[..<first].suffix(4).filter { $0.weight <= PageSelection.longestDateLine }.map(\.text)
    }

    /// Takes in node `index` and returns the node to go on with.
    private mutating func visit(_ index: Int) -> Int {
        let node = page.nodes[index]
        let around = node.parent >= 0 ? contexts[Int(node.parent)] : Context()
        guard let name = node.name else {
            append(index, in: around)
            return index + 1
        }
        let role = roles[Int(name)]
        if role.isSkipped, !(role.isButton && around.kind == .heading) { return Int(node.end) }
        contexts[index] = enter(index, role, around)
        return index + 1
    }

    private mutating func append(_ index: Int, in context: Context) {
        let text = page.utf8(of: index)
        if current?.node != context.block || lineBreaks == 1 && ListMark.starts(text) { endBlock() }
        if current == nil { current = PageBlock(node: context.block, start: index, kind: context.kind) }
        let shown = context.isRaised ? Superscript.raised(text) : text
        current?.append(shown, isLink: context.isLink, isTime: context.isTime)
        if text.contains(where: { $0 > 0x20 }) { lineBreaks = 0 }
    }

    private mutating func enter(_ index: Int, _ role: ElementRole, _ around: Context) -> Context {
        var context = around
        if role.isBlock {
            endBlock()
            context.block = index
            // A paragraph in a list item or a quotation is of that kind.
            context.kind = role.kind == .paragraph ? around.kind : role.kind ?? around.kind
            if context.kind == .paragraph, isNamedCaption(index) { context.kind = .caption }
        }
        context.isLink = around.isLink || role.isLink
        context.isTime = around.isTime || role.isTime
        context.isRaised = around.isRaised || role.isRaised
        if role.isLineBreak { breakLine() }
        return context
    }

    private func isNamedCaption(_ index: Int) -> Bool {
        var isNamed = false
        page.forEachAttribute(of: index) { name, value in
            guard name == "class" else { return }
            HTMLWords.forEach(in: value) { isNamed = isNamed || Self.captionWords.contains($0) }
        }
        return isNamed
    }

    private static let captionWords = Set(["caption", "figcaption"].map { Array($0.utf8) })

    /// One line break is white space, unless a sentence ends there; two end the block.
    private mutating func breakLine() {
        lineBreaks += 1
        if lineBreaks > 1 || current?.isEndOfSentence ?? false {
            endBlock()
        } else {
            current?.append([0x20], isLink: false)
        }
    }

    private mutating func endBlock() {
        if let block = current, block.weight > 0 { blocks.append(block) }
        current = nil
        lineBreaks = 0
    }
}
