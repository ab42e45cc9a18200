import CLibXML2

extension XMLEventQueue {
    private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLEventQueue> {
        guard let context = unsafe context else { fatalError("libxml2 lost its context") }
        return unsafe context.assumingMemoryBound(to: XMLEventQueue.self)
    }

    /// The callbacks of a parser whose context is a queue. There are none for declarations, so no entity is ever known.
    static var callbacks: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { context, name, _, _, _, _, attributeCount, _, attributes in
            unsafe XMLEventQueue.at(context).pointee.startElement(
                name, UnsafeBufferPointer(start: attributes, count: attributes == nil ? 0 : Int(attributeCount) * 5))
        }
        unsafe handler.endElementNs = { context, name, _, _ in unsafe XMLEventQueue.at(context).pointee.endElement(name)
        }
        let characters: charactersSAXFunc = { context, text, count in
            unsafe XMLEventQueue.at(context).pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        unsafe handler.characters = characters
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.serror = { context, error in
            if let error = unsafe error { unsafe XMLEventQueue.at(context).pointee.record(error.pointee) }
        }
        return unsafe handler
    }
}
