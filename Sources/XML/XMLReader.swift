import CLibXML2

/// Reads a document from beginning to end, node by node, in memory that does not grow with it (`xmlTextReader`).
///
/// Entities are reported by name and never resolved, nothing outside the document is opened, and what the parser has
/// against the document is a value with line and column. Elements that close themselves end like all others.
///
/// Names are compared as numbers: `nameIndex` is the place of a local name in the vocabulary given at the start.
@safe package final class XMLReader {
    package enum Event: Sendable {
        case startElement, endElement
        /// Characters between tags; a long run comes in pieces.
        case text
        /// White space alone between tags.
        case blank
        /// `&name;`, with `name` as the name.
        case entityReference
    }

    private let reader: xmlTextReaderPtr
    private let feed: XMLFeed
    /// The vocabulary as libxml2 interned it: equal names are equal pointers.
    private let vocabulary: [UnsafePointer<xmlChar>?]
    private var node: xmlNodePtr?
    private var elementIsEmpty = false

    /// Reads what `source` returns, UTF-8, until it returns an empty array. With `validates`, the document is held
    /// against the declarations of its own DOCTYPE; see `takeFindings()`.
    package init(vocabulary names: [String] = [], validates: Bool = false, source: @escaping () throws -> [UInt8]) {
        LibXML2.started
        feed = XMLFeed(source: source)
        let context = unsafe Unmanaged.passUnretained(feed).toOpaque()
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue)
        let validity = validates ? Int32(XML_PARSE_DTDVALID.rawValue) : 0
        guard
            let created = unsafe xmlReaderForIO(
                { context, buffer, count in
                    unsafe XMLFeed.of(context).fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
                }, nil, context, nil, "UTF-8", options | validity)
        else { fatalError("libxml2: out of memory") }
        unsafe reader = created
        unsafe xmlTextReaderSetStructuredErrorHandler(
            created,
            { context, error in if let error = unsafe error { unsafe XMLFeed.of(context).record(error.pointee) } },
            context)
        unsafe vocabulary = names.map { name in unsafe xmlTextReaderConstString(created, name) }
    }

    /// Reads a document that is in memory whole.
    package convenience init(vocabulary: [String] = [], validates: Bool = false, bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init(vocabulary: vocabulary, validates: validates) {
            defer { rest = nil }
            return rest ?? []
        }
    }

    deinit { unsafe xmlFreeTextReader(reader) }

    /// The next node, nil at the end of the document. Throws an `XMLError` where the document is not well-formed, and
    /// what `source` threw.
    package func next() throws -> Event? {
        if elementIsEmpty {
            elementIsEmpty = false
            return .endElement
        }
        while true {
            let status = unsafe xmlTextReaderRead(reader)
            guard status == 1, let current = unsafe xmlTextReaderCurrentNode(reader) else {
                if status == 0, feed.failure == nil { return nil }
                throw feed.failure ?? feed.syntaxError
            }
            unsafe node = current
            if let event = event(ofType: unsafe xmlTextReaderNodeType(reader)) { return event }
        }
    }

    /// The place of the node's local name in the vocabulary; nil where it is not there.
    package var nameIndex: Int? { unsafe node.flatMap { unsafe index(of: $0.pointee.name) } }

    /// The node's local name.
    package var name: String { unsafe node.map { unsafe String(cString: $0.pointee.name) } ?? "" }

    /// The characters of a text node.
    package var text: String {
        guard let content = unsafe node?.pointee.content else { return "" }
        return unsafe String(cString: content)
    }

    /// Calls `body` with each attribute of the element, in their order in the document; declarations of namespaces are none.
    package func forEachAttribute(_ body: (borrowing XMLAttribute) -> Void) {
        var attribute = unsafe node?.pointee.properties
        while let current = unsafe attribute {
            unsafe body(XMLAttribute(current, nameIndex: index(of: current.pointee.name)))
            unsafe attribute = current.pointee.next
        }
    }

    /// What the parser found since the last call and could go on after: faults of validity and of namespaces.
    package func takeFindings() -> [XMLError] { feed.takeFindings() }

    private func event(ofType type: Int32) -> Event? {
        switch type {
        case Int32(XML_READER_TYPE_ELEMENT.rawValue):
            elementIsEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
            return .startElement
        case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .endElement
        case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue): return .text
        case Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
            return .blank
        case Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue): return .entityReference
        default: return nil
        }
    }

    private func index(of name: UnsafePointer<xmlChar>?) -> Int? { unsafe vocabulary.firstIndex { unsafe $0 == name } }
}
