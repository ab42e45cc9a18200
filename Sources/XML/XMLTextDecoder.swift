import CLibXML2

/// Turns text in some character encoding into UTF-8, chunk by chunk.
@safe package final class XMLTextDecoder {
    private let handler: xmlCharEncodingHandlerPtr
    private let input: xmlBufferPtr
    private let output: xmlBufferPtr

    /// `encoding` is an IANA name: `UTF-16LE`, `windows-1252`. Nil where the encoding is not known.
    package init?(encoding: String) {
        LibXML2.started
        guard let found = unsafe xmlFindCharEncodingHandler(encoding) else { return nil }
        unsafe handler = found
        unsafe input = xmlBufferCreate()
        unsafe output = xmlBufferCreate()
    }

    deinit {
        unsafe xmlBufferFree(input)
        unsafe xmlBufferFree(output)
        unsafe xmlCharEncCloseFunc(handler)
    }

    /// The text of `bytes`, and of what an earlier call had to leave over; nil where they are not in the encoding.
    package func decode(_ bytes: [UInt8]) -> [UInt8]? {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            _ = unsafe xmlBufferAdd(input, bytes.baseAddress, Int32(bytes.count))
        }
        var waiting: UInt32
        repeat {
            waiting = unsafe input.pointee.use
            if waiting > 0, unsafe xmlCharEncInFunc(handler, output, input) == -2 { return nil }
        } while unsafe input.pointee.use < waiting
        let text = unsafe Array(UnsafeBufferPointer(start: output.pointee.content, count: Int(output.pointee.use)))
        unsafe xmlBufferEmpty(output)
        return text
    }
}
