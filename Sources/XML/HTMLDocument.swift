/// An HTML page as a flat list of nodes in document order: no node owns another, so depth costs nothing and nothing
/// recurses.
package struct HTMLDocument: Sendable {
    /// An element or a run of text.
    package struct Node: Sendable {
        /// Index of the element's name in `names`; nil for text.
        package let name: Int32?
        /// The index of the enclosing element; -1 at the top.
        package let parent: Int32
        /// The index after the last node inside this one.
        package fileprivate(set) var end: Int32
        /// What the node holds: its bytes in `text` for text, its attributes in `attributes` for an element.
        package let content: Range<Int32>
    }

    /// An attribute; its name is an index of `names`, its value a range of `text`.
    package struct Attribute: Sendable {
        package let name: Int32
        package let value: Range<Int32>
    }

    package fileprivate(set) var nodes: [Node] = []
    /// The names of elements and attributes, in small letters, each once.
    package fileprivate(set) var names: [String] = []
    package fileprivate(set) var attributes: [Attribute] = []
    /// UTF-8: the text and the attributes' values, in document order.
    package fileprivate(set) var text: [UInt8] = []

    private var open: [Int32] = []
    private var indices: [String: Int32] = [:]

    package init() {}

    /// The name of node `index`; nil for text.
    package func name(of index: Int) -> String? {
        nodes[index].name.map { names[Int($0)] }
    }

    /// The value of the attribute `name` of node `index`.
    package func attribute(_ name: String, of index: Int) -> String? {
        guard nodes[index].name != nil, let wanted = indices[name] else { return nil }
        let content = nodes[index].content
        for attribute in attributes[Int(content.lowerBound)..<Int(content.upperBound)] where attribute.name == wanted {
            return string(attribute.value)
        }
        return nil
    }

    /// Calls `body` with the name and the value (UTF-8) of each attribute of node `index`.
    package func forEachAttribute(of index: Int, _ body: (String, ArraySlice<UInt8>) -> Void) {
        guard nodes[index].name != nil else { return }
        let content = nodes[index].content
        for attribute in attributes[Int(content.lowerBound)..<Int(content.upperBound)] {
            body(names[Int(attribute.name)], text[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)])
        }
    }

    /// The text in node `index`, as it stands, scripts and all.
    package func text(of index: Int) -> String {
        var bytes: [UInt8] = []
        for inner in index..<Int(nodes[index].end) where nodes[inner].name == nil {
            bytes += utf8(of: inner)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of the text node `index`.
    package func utf8(of index: Int) -> ArraySlice<UInt8> {
        text[Int(nodes[index].content.lowerBound)..<Int(nodes[index].content.upperBound)]
    }

    private func string(_ range: Range<Int32>) -> String {
        String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
}

/// How the parser builds it.
extension HTMLDocument {
    /// The index of a name in `names`; a new name gets one.
    mutating func intern(_ name: String) -> Int32 {
        if let known = indices[name] { return known }
        let index = Int32(names.count)
        names.append(name)
        indices[name] = index
        return index
    }

    mutating func append(attribute name: Int32, value: some Collection<UInt8>) {
        let start = Int32(text.count)
        text.append(contentsOf: value)
        attributes.append(Attribute(name: name, value: start..<Int32(text.count)))
    }

    /// Opens an element; the last `attributeCount` attributes are its own.
    mutating func startElement(_ name: Int32, attributeCount: Int) {
        let content = Int32(attributes.count - attributeCount)..<Int32(attributes.count)
        append(name: name, content: content)
        open.append(Int32(nodes.count - 1))
    }

    mutating func endElement() {
        guard let element = open.popLast() else { return }
        nodes[Int(element)].end = Int32(nodes.count)
    }

    /// Adds text, to the text before it where nothing stands between.
    mutating func append(text bytes: some Collection<UInt8>) {
        let start = Int32(text.count)
        text.append(contentsOf: bytes)
        append(name: nil, content: start..<Int32(text.count))
    }

    mutating func finish() {
        while !open.isEmpty { endElement() }
    }

    private mutating func append(name: Int32?, content: Range<Int32>) {
        let next = Int32(nodes.count) + 1
        nodes.append(Node(name: name, parent: open.last ?? -1, end: next, content: content))
    }
}
