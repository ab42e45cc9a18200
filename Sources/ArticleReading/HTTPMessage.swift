/// An answer of a web server as an archive keeps it: status line, header, body.
struct HTTPMessage {
    private let status: Int
    private let fields: [String: String]
    private let body: ArraySlice<UInt8>

    /// Nil where there is no status line and header.
    init?(_ bytes: [UInt8]) {
        var lines: [String] = []
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[start..<end]
            start = end + 1
            let text = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
            if text.isEmpty { break }
            lines.append(text)
        }
        let first = lines.first?.split(separator: " ") ?? []
        guard first.count > 1, first[0].hasPrefix("HTTP/"), let status = Int(first[1]) else { return nil }
        self.status = status
        body = bytes[start...]
        fields = Dictionary(
            lines.dropFirst().compactMap { line in
                line.firstIndex(of: ":").map { colon in
                    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
                    return (line[..<colon].lowercased(), value.lowercased())
                }
            }
        ) { first, _ in first }
    }

    /// The body of a page that was found; nil for other answers, other types, and bodies that are packed.
    var page: [UInt8]? {
        let isText = fields["content-type"].map { $0.hasPrefix("text/") || $0.contains("html") } ?? true
        let isPlain = fields["content-encoding"].map { $0 == "identity" } ?? true
        guard status == 200, isText, isPlain else { return nil }
        return fields["transfer-encoding"] == "chunked" ? joinedChunks ?? Array(body) : Array(body)
    }

    /// The chunks without their lengths (RFC 9112, section 7.1); nil where they are none: many archives join them.
    private var joinedChunks: [UInt8]? {
        var (result, rest) = ([UInt8](), body)
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let digits = rest[rest.startIndex..<end].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\r") }
            guard let count = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
            if count == 0 { return result }
            guard count > 0, rest.endIndex - end - 1 >= count else { return nil }
            result += rest[end + 1..<end + 1 + count]
            rest = rest[(end + 1 + count)...].drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        }
        return nil
    }
}
