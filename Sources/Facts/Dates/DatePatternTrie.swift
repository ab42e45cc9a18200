/// What a pattern means, under its key in `patterns` of `dates.json`.
struct DateRule: Hashable, Sendable {
    var name: String
    var actions: [DateAction]
}

/// All patterns of a language as one trie over words and slots.
struct DatePatternTrie: Sendable {
    typealias Node = Int32
    static let root: Node = 0

    enum Edge: Hashable, Sendable {
        case word(DateVocabulary.Word)
        case slot(DateSlot)
    }

    struct SlotEdge: Sendable {
        var slot: DateSlot
        /// The slot alone.
        var set: DateSlot.Set
        var node: Node
    }

    private var words = KeyTable()
    /// By word: the node after the root; -1 where no pattern begins with the word.
    private var openings: [Node] = []
    private var slots: [[SlotEdge]] = [[]]
    private var slotSets: [DateSlot.Set] = [[]]
    /// By node: the slots with which a pattern ends.
    private var lastSlots: [DateSlot.Set] = [[]]
    private var rules: [DateRule?] = [nil]
    /// By node: whether a pattern ends there.
    private var areEnds: [Bool] = [false]

    /// Adds a pattern; where there is one of the same pieces, that one stays.
    ///
    /// Returns the rule that is in force.
    @discardableResult
    mutating func insert(_ edges: [Edge], rule: DateRule) -> DateRule {
        guard !edges.isEmpty else { return rule }
        var node = Self.root
        for edge in edges.dropLast() { node = child(of: node, edge) }
        if case .slot(let slot)? = edges.last { lastSlots[Int(node)].insert(DateSlot.Set(slot)) }
        if let edge = edges.last { node = child(of: node, edge) }
        let known = rules[Int(node)] ?? rule
        rules[Int(node)] = known
        areEnds[Int(node)] = true
        return known
    }

    func node(after node: Node, word: DateVocabulary.Word) -> Node? {
        guard node == Self.root else { return words[Self.key(node, word)] }
        return Int(word) < openings.count && openings[Int(word)] >= 0 ? openings[Int(word)] : nil
    }

    /// How many slots may follow.
    func slotCount(after node: Node) -> Int { slots[Int(node)].count }

    /// One of the slots that may follow, of which the most special come first.
    func slot(_ place: Int, after node: Node) -> SlotEdge { slots[Int(node)][place] }

    /// Which of them may catch something at a token, of which it is told what may.
    func slotSet(after node: Node, at token: DateSlot.Set) -> DateSlot.Set {
        (token.contains(.lone) ? lastSlots : slotSets)[Int(node)].intersection(token)
    }

    /// What the pattern that ends here means; nil where none ends.
    func rule(of node: Node) -> DateRule? { rules[Int(node)] }

    func endsPattern(_ node: Node) -> Bool { areEnds[Int(node)] }

    private mutating func child(of node: Node, _ edge: Edge) -> Node {
        switch edge {
        case .word(let word):
            if let known = self.node(after: node, word: word) { return known }
            let new = addNode()
            if node == Self.root { addOpening(word, new) } else { words.insert(Self.key(node, word), new) }
            return new
        case .slot(let slot):
            if let known = slots[Int(node)].first(where: { $0.slot == slot }) { return known.node }
            let new = addNode()
            slots[Int(node)].append(SlotEdge(slot: slot, set: DateSlot.Set(slot), node: new))
            slotSets[Int(node)].insert(DateSlot.Set(slot))
            slots[Int(node)].sort { $0.slot.order < $1.slot.order }
            return new
        }
    }

    private mutating func addOpening(_ word: DateVocabulary.Word, _ node: Node) {
        while openings.count <= Int(word) { openings.append(-1) }
        openings[Int(word)] = node
    }

    private mutating func addNode() -> Node {
        slots.append([])
        slotSets.append([])
        lastSlots.append([])
        rules.append(nil)
        areEnds.append(false)
        return Node(rules.count - 1)
    }

    /// Never zero, as words are numbered from zero.
    private static func key(_ node: Node, _ word: DateVocabulary.Word) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)) + 1
    }
}

extension DateSlot {
    /// The place among all slots.
    var order: Int { Self.allCases.firstIndex(of: self)! }
}
