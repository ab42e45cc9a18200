import CLibXML2

/// Reads a document from beginning to end, node by node, in memory that does not grow with it.
///
/// Behind it is libxml2's push parser, which builds no tree. Nothing outside the document is opened, and no entity is
/// known but the five of XML: a reference to another is an error. What the parser has against the document is a value
/// with line and column. Elements that close themselves end like all others; comments, processing instructions and the
/// DOCTYPE are passed over.
///
/// Names are compared as numbers: `nameIndex` is the place of a local name in the vocabulary given at the start.
@safe package final class XMLReader {
    package enum Event: Sendable {
        case startElement, endElement
        /// Characters between tags; a long run comes in pieces.
        case text
        /// White space alone between tags.
        case blank
    }

    private let parser: xmlParserCtxtPtr
    private let queue: UnsafeMutablePointer<XMLEventQueue>
    private let source: () throws -> [UInt8]
    private let vocabulary: XMLVocabulary
    private var isAtEnd = false

    /// Reads what `source` returns, UTF-8, until it returns an empty array.
    package init(vocabulary names: [String] = [], source: @escaping () throws -> [UInt8]) {
        LibXML2.started
        unsafe queue = .allocate(capacity: 1)
        unsafe queue.initialize(to: XMLEventQueue())
        self.source = source
        var handler = unsafe XMLEventQueue.callbacks
        guard let created = unsafe xmlCreatePushParserCtxt(&handler, queue, nil, 0, nil) else {
            fatalError("libxml2: out of memory")
        }
        unsafe parser = created
        unsafe xmlCtxtResetPush(created, nil, 0, nil, "UTF-8")
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(created, Int32(options))
        vocabulary = unsafe XMLVocabulary(names, in: created.pointee.dict)
    }

    /// Reads a document that is in memory whole.
    package convenience init(vocabulary: [String] = [], bytes: [UInt8]) {
        var rest: [UInt8]? = bytes
        self.init(vocabulary: vocabulary) {
            defer { rest = nil }
            return rest ?? []
        }
    }

    deinit {
        // Declarations of entities make libxml2 keep a document for them even so.
        unsafe xmlFreeDoc(parser.pointee.myDoc)
        unsafe xmlFreeParserCtxt(parser)
        unsafe queue.deinitialize(count: 1)
        unsafe queue.deallocate()
    }

    /// The next node, nil at the end of the document. Throws an `XMLError` where the document is not well-formed, and
    /// what `source` threw.
    package func next() throws -> Event? {
        while unsafe !queue.pointee.advance() {
            if let error = unsafe queue.pointee.syntaxError { throw error }
            guard !isAtEnd else { return nil }
            let chunk = try source()
            isAtEnd = chunk.isEmpty
            unsafe chunk.withUnsafeBytes { bytes in
                let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = unsafe xmlParseChunk(parser, start, Int32(bytes.count), isAtEnd ? 1 : 0)
            }
        }
        return unsafe queue.pointee.event
    }

    /// The place of the element's local name in the vocabulary; nil where it is not there.
    package var nameIndex: Int? { unsafe vocabulary.index(of: queue.pointee.name) }

    /// The element's local name.
    package var name: String { unsafe queue.pointee.name.map { unsafe String(cString: $0) } ?? "" }

    /// The characters of a text.
    package var text: String { unsafe queue.pointee.text }

    /// Calls `body` with each attribute of the element, in their order in the document; declarations of namespaces are none.
    package func forEachAttribute(_ body: (borrowing XMLAttribute) -> Void) {
        for place in unsafe queue.pointee.attributes {
            let record = unsafe queue.pointee.attribute(at: place)
            body(unsafe XMLAttribute(record, in: queue, nameIndex: vocabulary.index(of: record.name)))
        }
    }

    /// The prefixes since the last call that nothing declares; the names that have them are read without.
    package func takeFindings() -> [XMLError] { unsafe queue.pointee.takeFindings() }
}
