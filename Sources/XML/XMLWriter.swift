import CLibXML2

/// Writes a document from beginning to end (`xmlTextWriter`), UTF-8, in memory that does not grow with it.
///
/// White space stands in the document only where the caller puts it. Characters that XML cannot hold are left out and
/// returned, so that the caller can say so. After a failure of the sink the calls do nothing; `finish()` throws it.
@safe package final class XMLWriter {
    private let writer: xmlTextWriterPtr
    private let drain: XMLDrain
    private var scratch: [UInt8] = []

    /// `write` takes the document's bytes, a few kilobytes at a time.
    package init(write: @escaping ([UInt8]) throws -> Void) {
        LibXML2.started
        drain = XMLDrain(write: write)
        let output = unsafe xmlOutputBufferCreateIO(
            { context, bytes, count in
                unsafe XMLDrain.of(context).take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            }, nil, Unmanaged.passUnretained(drain).toOpaque(), nil)
        guard let created = unsafe output.flatMap({ unsafe xmlNewTextWriter($0) }) else {
            fatalError("libxml2: out of memory")
        }
        unsafe writer = created
    }

    deinit { unsafe xmlFreeTextWriter(writer) }

    /// `<?xml version="1.0" encoding="UTF-8"?>` and a DOCTYPE, a line each.
    package func startDocument(documentType name: String, system: String) {
        startDocument()
        unsafe xmlTextWriterWriteDTD(writer, name, nil, system, nil)
        lineBreak(indent: 0)
    }

    /// `<?xml version="1.0" encoding="UTF-8"?>` on a line.
    package func startDocument() { unsafe xmlTextWriterStartDocument(writer, nil, "UTF-8", nil) }

    package func startElement(_ name: String) { unsafe xmlTextWriterStartElement(writer, name) }

    /// Ends the innermost element; one without content closes itself.
    package func endElement() { unsafe xmlTextWriterEndElement(writer) }

    /// Adds an attribute to the element just started; returns what XML cannot hold.
    @discardableResult
    package func attribute(_ name: String, _ value: String) -> [Unicode.Scalar] {
        unsafe xmlTextWriterStartAttribute(writer, name)
        defer { unsafe xmlTextWriterEndAttribute(writer) }
        return writeEscaped(value, isAttribute: true)
    }

    /// Adds characters to the innermost element; returns what XML cannot hold.
    @discardableResult
    package func text(_ text: String) -> [Unicode.Scalar] { writeEscaped(text, isAttribute: false) }

    /// A new line and `indent` spaces.
    package func lineBreak(indent: Int) { writeRaw([0x0A] + Array(repeating: 0x20, count: indent)) }

    /// Hands on all that was written so far.
    package func flush() { unsafe xmlTextWriterFlush(writer) }

    /// Adds markup as it is.
    package func markup(_ bytes: [UInt8]) { writeRaw(bytes) }

    /// Ends the document; throws what the sink threw.
    package func finish() throws {
        unsafe xmlTextWriterEndDocument(writer)
        unsafe xmlTextWriterFlush(writer)
        if let failure = drain.failure { throw failure }
    }

    private func writeEscaped(_ text: String, isAttribute: Bool) -> [Unicode.Scalar] {
        scratch.removeAll(keepingCapacity: true)
        let removed = XMLEscape.append(text, to: &scratch, isAttribute: isAttribute)
        writeRaw(scratch)
        return removed
    }

    private func writeRaw(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            _ = unsafe xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count))
        }
    }
}
