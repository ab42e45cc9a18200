extension XMLReader {
    /// A document's bytes in UTF-8, without a byte order mark: the mark tells its encoding, else its declaration (XML 1.0,
    /// appendix F). What says nothing, or an encoding that iconv does not know, is taken for UTF-8.
    package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if let (name, length) = HTMLEncoding.byteOrderMark(of: bytes) ?? utf16WithoutMark(bytes) {
            let rest = Array(bytes.dropFirst(length))
            return name == "utf-8" ? rest : HTMLEncoding.decode(rest, from: name) ?? rest
        }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let label = declaredEncoding(in: start), label != "utf-8" else { return bytes }
        return HTMLEncoding.decode(bytes, from: HTMLEncoding.name(ofLabel: String(label))) ?? bytes
    }

    /// The encoding's label in the XML declaration that a text begins with; `start` is in small letters.
    package static func declaredEncoding(in start: String) -> Substring? {
        start.firstMatch(of: /^\s*<\?xml[^>]*encoding\s*=\s*["']([a-z0-9_:.-]+)/)?.1
    }

    /// What UTF-16 makes of `<?`, with which a document without a mark begins.
    private static func utf16WithoutMark(_ bytes: [UInt8]) -> (name: String, length: Int)? {
        if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return ("utf-16le", 0) }
        if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return ("utf-16be", 0) }
        return nil
    }
}
