import CLibXML2
import Foundation

/// A file's bytes from beginning to end, unpacked where the file is packed with gzip or xz.
@safe package final class XMLByteSource {
    private let input: xmlParserInputBufferPtr
    private static let chunkSize: Int32 = 1 << 16

    /// `-` is standard input; nil where the file cannot be opened.
    package init?(path: String) {
        LibXML2.started
        // libxml2 takes the name for a URI: an absolute path cannot be taken for an address, and it undoes this escape.
        let name =
            path == "-"
            ? path : URL(fileURLWithPath: path).path.replacingOccurrences(of: "%", with: "%25")
        guard let opened = unsafe xmlParserInputBufferCreateFilename(name, XML_CHAR_ENCODING_NONE) else { return nil }
        unsafe input = opened
    }

    deinit { unsafe xmlFreeParserInputBuffer(input) }

    /// The next bytes, none at the end; nil where reading failed. A packed file that is damaged ends where the damage begins.
    package func read() -> [UInt8]? {
        guard unsafe xmlParserInputBufferRead(input, Self.chunkSize) >= 0 else {
            return unsafe input.pointee.compressed == 1 ? [] : nil
        }
        let buffer = unsafe input.pointee.buffer
        let count = unsafe xmlBufUse(buffer)
        let bytes = unsafe Array(UnsafeBufferPointer(start: xmlBufContent(buffer), count: count))
        unsafe xmlBufShrink(buffer, count)
        return bytes
    }
}
