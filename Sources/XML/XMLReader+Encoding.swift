extension XMLReader {
    /// A document's bytes in UTF-8, without a byte order mark: the mark tells its encoding, else its declaration (XML 1.0,
    /// appendix F). What says nothing, or an encoding that iconv does not know, is taken for UTF-8.
    package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        for (mark, name) in marks where bytes.starts(with: mark) {
            let rest = Array(
                bytes.dropFirst(mark.first == 0xFF || mark.first == 0xFE || mark.first == 0xEF ? mark.count : 0))
            return name == "utf-8" ? rest : HTMLEncoding.decode(rest, from: name) ?? rest
        }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let label = start.firstMatch(of: /^\s*<\?xml[^>]*encoding\s*=\s*["']([a-z0-9_:.-]+)/)?.1, label != "utf-8"
        else {
            return bytes
        }
        return HTMLEncoding.decode(bytes, from: HTMLEncoding.name(ofLabel: String(label))) ?? bytes
    }

    /// Byte order marks, and what `<?` is without one.
    private static let marks: [(mark: [UInt8], name: String)] = [
        ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
        ([0x3C, 0x00, 0x3F, 0x00], "utf-16le"), ([0x00, 0x3C, 0x00, 0x3F], "utf-16be"),
    ]
}
