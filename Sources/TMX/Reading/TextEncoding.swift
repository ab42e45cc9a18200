import Documents
import Foundation
import XML

/// The encoding of a document by its first bytes: XML 1.0, appendix F.
struct TextEncoding {
    /// IANA's name.
    private(set) var name = "UTF-8"
    /// The byte-order mark's length.
    private(set) var markLength = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// Why the document cannot be read.
    private(set) var refusal: String?

    var isUTF8: Bool { name == "UTF-8" }

    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
            || bytes.starts(with: [0, 0, 0])
        {
            refusal = "UTF-32 is no encoding of TMX: convert the file to UTF-8"
        } else if let packing = Self.packings.first(where: { bytes.starts(with: $0.start) }) {
            refusal = "the file is packed with \(packing.name): unpack it"
        } else if let mark = HTMLEncoding.byteOrderMark(of: bytes) {
            (name, markLength) = (mark.name.uppercased(), mark.length)
            compare(declared: declaration(in: bytes))
        } else if let wide = Self.unmarkedWide(bytes) {
            name = wide
            compare(declared: declaration(in: bytes))
        } else {
            take(declared: declaration(in: bytes), of: bytes)
        }
    }

    /// The first bytes of files that are packed with something other than gzip.
    private static let packings: [(name: String, start: [UInt8])] = [
        ("zip", [0x50, 0x4B, 0x03, 0x04]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("bzip2", [0x42, 0x5A, 0x68]),
        ("zstd", [0x28, 0xB5, 0x2F, 0xFD]),
    ]

    /// UTF-16 without a mark shows by the zero beside its first character.
    private static func unmarkedWide(_ bytes: [UInt8]) -> String? {
        guard bytes.count > 1 else { return nil }
        func startsDocument(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || MarkupMender.isSpace(byte) }
        if startsDocument(bytes[0]), bytes[1] == 0 { return "UTF-16LE" }
        return bytes[0] == 0 && startsDocument(bytes[1]) ? "UTF-16BE" : nil
    }

    /// The bytes show what they are: a declaration of something else is only reported.
    private mutating func compare(declared: String?) {
        guard let declared, !Self.matches(declared, name) else { return }
        warn("encoding-declaration", "the file declares '\(declared)' and is \(name)")
    }

    private mutating func take(declared: String?, of bytes: [UInt8]) {
        guard let declared, !Self.matches(declared, "UTF-8"), declared.uppercased() != "US-ASCII" else { return }
        let upper = declared.uppercased()
        if upper.hasPrefix("UTF-7") || upper == "UNICODE-1-1-UTF-7" {
            refusal = "UTF-7 is no encoding of TMX: convert the file to UTF-8"
        } else if upper.hasPrefix("UTF-16") || upper.hasPrefix("UTF-32") || upper.hasPrefix("UCS-")
            || upper.hasPrefix("ISO-10646")
        {
            warn("encoding-declaration", "the file declares '\(declared)' and is \(name)")
        } else if Self.isMultibyteUTF8(bytes) {
            warn("encoding-declaration", "the file declares '\(declared)' and is \(name)")
        } else {
            // What calls itself ISO 8859-1 is windows-1252 nearly always.
            name = HTMLEncoding.name(ofLabel: declared)
            warn("encoding", "'\(declared)' is no encoding of TMX 1.4b, which has UTF-8, UTF-16 and US-ASCII")
        }
    }

    private mutating func warn(_ category: String, _ message: String) {
        diagnostics.append(Diagnostic(.warning, category: category, message: message, line: 1, column: 1))
    }

    private static func matches(_ declared: String, _ name: String) -> Bool {
        let declared = declared.uppercased()
        return declared == name || (declared == "UTF-16" && name.hasPrefix("UTF-16"))
            || (declared == "UTF8" && name == "UTF-8")
    }

    /// Whether the bytes are UTF-8 and not ASCII alone: text in another encoding is not, but for a rare accident.
    private static func isMultibyteUTF8(_ bytes: [UInt8]) -> Bool {
        // The end may cut a character: it goes up to the last byte of ASCII.
        let whole = bytes[..<(bytes.lastIndex { $0 < 0x80 } ?? 0)]
        return whole.contains { $0 >= 0x80 } && String(validating: whole, as: UTF8.self) != nil
    }

    /// The value of `encoding` in an XML declaration.
    private func declaration(in bytes: [UInt8]) -> String? {
        var start = bytes.dropFirst(markLength).prefix(512)
        if !isUTF8 { start = start.filter { $0 != 0 }[...] }
        let text = String(decoding: start, as: UTF8.self).drop { $0.isWhitespace }
        guard text.hasPrefix("<?xml"), let end = text.range(of: "?>") else { return nil }
        return text[..<end.lowerBound].firstMatch(of: /\bencoding\s*=\s*["']([^"']*)["']/).map { String($0.1) }
    }
}
