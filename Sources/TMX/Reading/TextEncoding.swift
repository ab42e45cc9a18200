import Documents
import Foundation

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
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            markLength = 3
            compare(declared: Self.declaration(in: bytes.dropFirst(3)))
        } else if let mark = Self.wideMark(of: bytes) {
            (name, markLength) = mark
            let isLittle = name == "UTF-16LE"
            let narrow = bytes.dropFirst(markLength).enumerated().filter { ($0.offset % 2 == 0) == isLittle }.map(
                \.element)
            compare(declared: Self.declaration(in: narrow[...]))
        } else {
            take(declared: Self.declaration(in: bytes[...]), of: bytes)
        }
    }

    private static func wideMark(of bytes: [UInt8]) -> (String, Int)? {
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        if bytes.starts(with: [UInt8(ascii: "<"), 0]) { return ("UTF-16LE", 0) }
        if bytes.starts(with: [0, UInt8(ascii: "<")]) { return ("UTF-16BE", 0) }
        return nil
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
            name = declared
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
    private static func declaration(in bytes: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: bytes.prefix(256), as: UTF8.self)
        let start = text.drop { $0.isWhitespace }
        guard start.hasPrefix("<?xml"), let end = start.range(of: "?>") else { return nil }
        return start[..<end.lowerBound].firstMatch(of: /\bencoding\s*=\s*["']([^"']*)["']/).map { String($0.1) }
    }
}
