import CLibXML2

extension HTMLDocument {
    /// Parses a page with libxml2's HTML parser, which mends what it can. Never fails: a page of nothing has no nodes.
    ///
    /// `html` is UTF-8, whatever the page says of itself, and shorter than 2 GB. Nothing is fetched.
    package init(parsing html: [UInt8]) {
        LibXML2.started
        self.init()
        let builder = HTMLBuilder()
        builder.parse(html)
        self = builder.document
        finish()
    }
}

/// Receives the parser's events.
@safe private final class HTMLBuilder {
    var document = HTMLDocument()
    /// libxml2 keeps each name once in its dictionary, so that its address finds our index without reading it.
    private var indexOfAddress: [UnsafePointer<xmlChar>: Int32] = unsafe [:]

    func parse(_ html: [UInt8]) {
        var events = unsafe xmlSAXHandler()
        unsafe events.startElement = { context, name, attributes in
            guard let context = unsafe context, let name = unsafe name else { return }
            unsafe HTMLBuilder.of(context).startElement(name, attributes)
        }
        unsafe events.endElement = { context, _ in
            guard let context = unsafe context else { return }
            unsafe HTMLBuilder.of(context).document.endElement()
        }
        unsafe events.characters = { context, bytes, count in
            guard let context = unsafe context, let bytes = unsafe bytes else { return }
            unsafe HTMLBuilder.of(context).document.append(text: UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        unsafe events.ignorableWhitespace = unsafe events.characters
        unsafe events.cdataBlock = unsafe events.characters
        unsafe run(html, &events)
    }

    private func run(_ html: [UInt8], _ events: inout xmlSAXHandler) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe html.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            let parser = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
                unsafe htmlCreateMemoryParserCtxt(start, Int32(bytes.count))
            }
            guard let parser = unsafe parser else { return }
            unsafe htmlCtxtUseOptions(parser, Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
            // Or the first letter beyond ASCII would send the parser looking for an encoding.
            unsafe parser.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
            let original = unsafe parser.pointee.sax
            unsafe withUnsafeMutablePointer(to: &events) { events in
                unsafe parser.pointee.sax = events
                unsafe parser.pointee.userData = context
                unsafe htmlParseDocument(parser)
                unsafe parser.pointee.sax = original
            }
            unsafe htmlFreeParserCtxt(parser)
        }
    }

    private func startElement(
        _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        var count = 0
        if let attributes = unsafe attributes {
            while let name = unsafe attributes[2 * count] {
                unsafe document.append(attribute: index(of: name), value: Self.bytes(attributes[2 * count + 1]))
                count += 1
            }
        }
        document.startElement(unsafe index(of: name), attributeCount: count)
    }

    private func index(of name: UnsafePointer<xmlChar>) -> Int32 {
        if let known = unsafe indexOfAddress[name] { return known }
        let index = document.intern(unsafe String(cString: name))
        unsafe indexOfAddress[name] = index
        return index
    }

    private static func bytes(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: text, count: text.map { unsafe Int(xmlStrlen($0)) } ?? 0)
    }

    private static func of(_ context: UnsafeMutableRawPointer) -> HTMLBuilder {
        unsafe Unmanaged<HTMLBuilder>.fromOpaque(context).takeUnretainedValue()
    }
}
