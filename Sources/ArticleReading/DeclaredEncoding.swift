import XML

/// The encoding that a page declares in its first bytes: `<meta charset="…">`, `charset=…` in a content type, or an XML
/// declaration.
struct DeclaredEncoding: Sendable {
    /// As iconv knows it; nil where nothing is declared.
    let name: String?

    init(_ bytes: [UInt8]) {
        let start = String(decoding: bytes.prefix(Self.searched), as: UTF8.self).lowercased()
        let label =
            start.firstMatch(of: /<meta[^>]*charset\s*=\s*["']?\s*([a-z0-9_:.-]+)/)?.1
            ?? XMLReader.declaredEncoding(in: start)
        name = label.map { HTMLEncoding.name(ofLabel: String($0)) }
    }

    /// Bytes. The standard says 1024; real pages put scripts first.
    private static let searched = 8192
}
